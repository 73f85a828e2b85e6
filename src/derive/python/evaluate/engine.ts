import type { Meanings } from '../../meaning/meanings.ts'
import type { ModuleMap } from '../source/module-map.ts'
import type { Call, Expression, FunctionDefinition, Statement } from '../syntax/tree.ts'
import type { Deed, Happening, Scope, Summary, Uses } from '../value/summary.ts'
import type { PythonClass, PythonFunction, PythonModule, Value } from '../value/value.ts'

/** One evaluated argument of a call. */
export interface Given {
  readonly name?: string | undefined
  readonly star?: 1 | 2 | undefined
  readonly value: Value
  /** How many items it holds, where it is a list or mapping that can be counted. */
  readonly size?: number | undefined
}

/** A call about to be made: what is called, with what, where. */
export interface Invocation {
  readonly callee: Value
  /** The last name of the callee as written: `fit` of `model.fit`. */
  readonly method: string
  /** What the method is called on; undefined for a plain name. */
  readonly receiver: Value | undefined
  /** What the receiver is called. */
  readonly holder?: string | undefined
  /** The parameter of the calling function that is called. */
  readonly handedBy?: string | undefined
  readonly given: readonly Given[]
  readonly line: number
  readonly scope: Scope
  /** Its result is thrown away. */
  readonly discarded: boolean
}

/** A handler that a web application registered for a route. */
export interface Route {
  readonly method: string
  readonly path: string
  readonly handler: PythonFunction
  /** What the program calls it, to ask for its path. */
  readonly name?: string | undefined
  /** Where the application is given it. */
  readonly module: PythonModule
}

/** The evaluation of a repository: its parts call each other through this table. */
export interface Engine {
  readonly meanings: Meanings
  readonly map: ModuleMap
  readonly modules: Map<string, PythonModule>
  readonly routes: Route[]
  /** What modules import transitively, as far as it was asked for since the last evaluation. */
  readonly closures: Map<PythonModule, ReadonlySet<PythonModule>>
  /** What functions do with their parameters, likewise. */
  readonly uses: Map<PythonFunction, Uses>
  /** Answers of the tools to calls of which only the name is known. */
  readonly deeds: Map<string, readonly Deed[]>
  /** Names of files into which some program writes the outcome of a comparison of metrics. */
  readonly verdictFiles: Set<string>
  /** What functions come to, with what needed the whole program. */
  readonly completed: WeakSet<Summary>
  /** Nesting of evaluated functions and modules. */
  depth: number
  /** Nesting of evaluated expressions, over all functions on the way. */
  nesting: number
  nextId: number
  /** A file of the repository, parsed and not yet run; undefined where it cannot be read. */
  open(path: string): PythonModule | undefined
  /** The same after its top level has run. */
  load(path: string): PythonModule | undefined
  evaluate(expression: Expression, scope: Scope): Value
  call(expression: Call, scope: Scope, discarded: boolean): Value
  invoke(invocation: Invocation): Value
  attribute(of: Value, id: string, scope: Scope): Value
  assign(target: Expression, value: Value, scope: Scope): void
  execute(body: readonly Statement[], scope: Scope): void
  define(definition: FunctionDefinition, scope: Scope, owner: PythonClass | undefined): PythonFunction
  /** Evaluates a function once; again where callers passed something new. */
  settle(of: PythonFunction): void
  happen(scope: Scope, happening: Partial<Happening> & { readonly line: number }): void
}

/** Calls nested deeper than this are not entered while evaluating. */
export const deepest = 60
/** Expressions nested deeper than this may be anything: a chain of a thousand calls must not take the stack. */
export const deepestNesting = 500
