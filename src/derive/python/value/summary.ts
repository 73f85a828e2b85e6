import type { ActivityKind, Subject } from '../../../model/activity.ts'
import type { ResolvedCall } from '../../meaning/meanings.ts'
import type { CommandTable } from './command-line.ts'
import type { Chosen, Literal, Origin, PythonFunction, PythonModule, Value } from './value.ts'

/** A condition as far as it can be decided later, when arguments are known. */
export type Test =
  | { readonly kind: 'constant'; readonly value: boolean }
  /** `__name__ == '__main__'`. */
  | { readonly kind: 'main' }
  | { readonly kind: 'one-of'; readonly origin: Origin; readonly values: readonly Literal[] }
  | { readonly kind: 'truthy'; readonly origin: Origin }
  | { readonly kind: 'not'; readonly of: Test }
  | { readonly kind: 'and' | 'or'; readonly of: readonly Test[] }
  | { readonly kind: 'unknown' }

/** One condition around a piece of code; `outer` are the conditions around it. */
export interface Guard {
  readonly test: Test
  readonly positive: boolean
  /** The test depends on a comparison of a metric and does not merely keep the best of several. */
  readonly verdict: boolean
  /** It only follows an `if` that returned: matters where decided, makes nothing conditional. */
  readonly soft: boolean
  readonly line: number
  readonly outer: Guard | undefined
}

/** What a call does according to the tools or to its form. */
export interface Deed {
  readonly kind: ActivityKind
  readonly tool?: string | undefined
  readonly subject?: Subject | undefined
  readonly note: string
  readonly store?: string | undefined
  readonly locates?: boolean | undefined
  readonly location?: string | undefined
  readonly for?: string | undefined
  /** Variables that it hands to later steps; in brackets where it only prints them. */
  readonly decides?: string | undefined
  /** It keeps something from happening, whatever becomes of the run. */
  readonly withholds?: boolean | undefined
}

/** A function of the repository that is entered from here. */
export interface Entered {
  readonly of: PythonFunction
  /** What is known of the arguments, by parameter: literals and things that stand for options or parameters. */
  readonly bindings: ReadonlyMap<string, Value>
  readonly how: 'call' | 'callback' | 'import'
  /** It is one of a table's entries. */
  readonly chosen?: Chosen | undefined
  /** The parameter of the calling function that it is the value of. */
  readonly handedBy?: string | undefined
  /** An orchestrator will start it: nothing of it runs here. */
  readonly later?: true | undefined
}

/** Parameters that a function does something with, itself or through helpers of its own: those it starts as a command, and those it calls. */
export interface Uses {
  readonly started: ReadonlySet<string>
  readonly called: ReadonlySet<string>
}

/** A process that is started. */
export interface Started {
  /** Empty where only callers know it. */
  readonly command: string | readonly string[]
  /** The parameter that hands the command in. */
  readonly handedBy?: string | undefined
  /** The words, where parameters hand some of them in, or one is any of several: `[python, '-m', module]`. */
  readonly words?: readonly Value[] | undefined
  /** Its failure is lost; `unless-checked` where it depends on whether somebody reads the exit status. */
  readonly tolerant: boolean | 'unless-checked'
  /** It only runs where the same program submits something to a service. */
  readonly submitted?: true | undefined
}

/** A script as code names it: `script_name="train.py", source_directory="src"`. */
export interface ScriptName {
  readonly path: string
  readonly folder: string | undefined
  /** Only a definition of what would run; it does where the same program hands something to the service. */
  readonly defined?: true | undefined
}

/** One thing that happens in a function: a call with what it does and whom it enters. */
export interface Happening {
  readonly line: number
  /** The resolved name of the call, or empty. */
  readonly call: string
  readonly guard: Guard | undefined
  /** In an `except` handler. */
  readonly handler: boolean
  /** A failure here is caught and forgotten. */
  readonly tolerant: boolean
  readonly deeds: readonly Deed[]
  readonly entered: readonly Entered[]
  /** Method name of a receiver nobody could trace. */
  readonly untraced?: string | undefined
  readonly spawned?: Started | undefined
  /** A command-line application that chooses among functions by its arguments. */
  readonly commands?: CommandTable | undefined
  /** A script some service is told to start; variables in it are known where it runs. */
  readonly script?: ScriptName | undefined
  /** A call on an untraced receiver: the tools are asked once the imports of the whole program are known. */
  readonly pending?: ResolvedCall | undefined
  /** Route of a request to the application under test: `POST /predict`. */
  readonly request?: string | undefined
}

export interface Summary {
  readonly happenings: Happening[]
  returns: Value | undefined
  /** Reads `returncode` of something: exit statuses are looked at. */
  checksStatus: boolean
  readonly asserts: Assertion[]
  /** It writes what it is handed, under a name it is handed, where later steps of the automation read it. */
  tells?: boolean
  /** What it replaces by test doubles, in words of the code. */
  readonly doubles: string[]
  /** Functions of the repository that it replaces so. */
  readonly replaced: PythonFunction[]
}

/** An assertion: its line and what its operands carry. */
export interface Assertion {
  readonly line: number
  readonly marks: number
  /** Constants only: it can never fail. */
  readonly empty: boolean
  /** It asks that a request is turned away. */
  readonly refuses: boolean
}

/** Names while a function is evaluated, and what surrounds the statement. */
export interface Scope {
  readonly of: PythonFunction
  readonly module: PythonModule
  readonly names: Map<string, Value>
  readonly outer: Scope | undefined
  guard: Guard | undefined
  handler: boolean
  tolerant: boolean
  /** Above zero, an assignment adds to what a name may be instead of replacing it. */
  branches: number
}
