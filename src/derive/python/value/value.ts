import type { Expression, Statement, Parameter } from '../syntax/tree.ts'
import type { ArgumentParser, CommandTable } from './command-line.ts'
import type { Guard, Scope, Summary, Test } from './summary.ts'

/** What is known of where a value came from; a value can carry several. */
export const marks = {
  /** A quality measure of a model: `accuracy_score(...)`, `metrics["rmse"]`. */
  metric: 1,
  /** The outcome of comparing a metric with something. */
  verdict: 2,
  /** What a model answered. */
  prediction: 4,
  /** A fitted or loaded model. */
  model: 8,
  /** The answer of an application under test. */
  response: 16,
  /** Content of a file. */
  file: 32,
  /** A double that stands for something real. */
  double: 64,
} as const

/** Values that keep a name for what could not be computed, so that a test on it can be decided where it is known. */
export type Origin =
  /** `rest`: all that is left over, `*arguments`. */
  | { readonly kind: 'parameter'; readonly of: PythonFunction; readonly name: string; readonly rest?: true }
  | { readonly kind: 'option'; readonly parser: ArgumentParser; readonly name: string }
  /** A variable of the process. */
  | { readonly kind: 'environment'; readonly name: string }
  /** The outcome of a comparison. */
  | { readonly kind: 'outcome'; readonly of: Test }
  /** One of several, each under the condition of the branch that assigned it. */
  | { readonly kind: 'either'; readonly of: readonly Alternative[] }

/** What something may be, and the condition under which it is. */
export interface Alternative {
  readonly under: Guard | undefined
  readonly value: Value
}

interface Marked {
  readonly marks: number
  readonly origin?: Origin | undefined
}

export type Literal = string | number | boolean | null

export interface External extends Marked {
  readonly kind: 'external'
  /** Dotted: `sklearn.svm.SVC`, also of what calling or reading it gave. */
  readonly name: string
  /** It is the result of a call. */
  readonly made: boolean
  /** Commands registered on a command-line application. */
  readonly commands?: CommandTable | undefined
  /** The path of an opened file, as far as it is known. */
  readonly path?: string | undefined
}

/** A list, tuple, set or iterator: the first values one by one, and what any item may be. */
export interface Collection extends Marked {
  readonly kind: 'collection'
  readonly items: readonly Value[]
  readonly element: Value
  /** The condition of the branch in which a name came to hold it. */
  readonly under?: Guard | undefined
}

export interface Mapping extends Marked {
  readonly kind: 'mapping'
  readonly entries: Map<string, Value>
  readonly element: Value
}

export interface FunctionValue extends Marked {
  readonly kind: 'function'
  readonly of: PythonFunction
  readonly self?: Value | undefined
  /** Attribute of a decorated function (`flow.with_options`): still stands for running it. */
  readonly handle?: string | undefined
  /** It was looked up in a table: it is meant where the key turns out to be this one. */
  readonly chosen?: Chosen | undefined
}

/** The key under which something stands in a table, and what the key in hand stands for. */
export interface Chosen {
  readonly by: Origin
  readonly key: string
}

/** What an expression may evaluate to. Nothing is ever run: values are what names, imports and constructors say. */
export type Value =
  | ({ readonly kind: 'unknown' } & Marked)
  | External
  | ({ readonly kind: 'module'; readonly path: string } & Marked)
  | ({ readonly kind: 'folder'; readonly path: string } & Marked)
  | FunctionValue
  | ({ readonly kind: 'class'; readonly of: PythonClass } & Marked)
  | ({ readonly kind: 'instance'; readonly of: PythonClass } & Marked)
  | ({ readonly kind: 'literal'; readonly value: Literal } & Marked)
  /** Text with unknown pieces, written `${name}`. */
  | ({ readonly kind: 'text'; readonly text: string } & Marked)
  | Collection
  | Mapping
  | ({ readonly kind: 'parser'; readonly parser: ArgumentParser } & Marked)
  | ({ readonly kind: 'subparsers'; readonly parser: ArgumentParser } & Marked)
  | ({ readonly kind: 'arguments'; readonly parser: ArgumentParser } & Marked)
  /** One of several; `each`: all of them, one after the other, as a loop goes through a list. */
  | ({ readonly kind: 'union'; readonly of: readonly Value[]; readonly each?: true } & Marked)

/** One Python file of the repository. */
export interface PythonModule {
  readonly path: string
  readonly source: string
  readonly notebook: boolean
  readonly names: Map<string, Value>
  readonly top: PythonFunction
  /** Everything defined in it, for the units: functions, methods, nested functions. */
  readonly functions: PythonFunction[]
  readonly classes: PythonClass[]
  /** Repository files it imports. */
  readonly imports: Set<string>
  /** Roots of what it imports from outside. */
  readonly roots: Set<string>
  /** Modules outside the repository all of whose names were imported (`from fastai.vision.all import *`). */
  readonly stars: Set<string>
  /** Environment variables it sets. */
  readonly environment: Map<string, string>
  /** Line of the first thing that is no Python 3. */
  readonly firstError: number | undefined
  /** Line of `if __name__ == '__main__'`. */
  guard: number | undefined
}

export interface PythonClass {
  readonly name: string
  readonly module: PythonModule
  readonly line: number
  readonly bases: readonly Value[]
  readonly decorators: readonly string[]
  readonly methods: Map<string, PythonFunction>
  /** Attributes of the class and, from `self.x = ...`, of its instances. */
  readonly attributes: Map<string, Value>
  /** Classes of the repository that extend it directly. */
  readonly subclasses: PythonClass[]
  /** Somewhere an instance is made. */
  instantiated: boolean
}

/** A function, method, lambda or the top level of a module. */
export interface PythonFunction {
  readonly id: number
  /** `Trainer.fit`; empty for the top level of a module. */
  readonly name: string
  readonly module: PythonModule
  readonly line: number
  readonly parameters: readonly Parameter[]
  readonly returns: Expression | undefined
  readonly body: readonly Statement[]
  readonly owner: PythonClass | undefined
  readonly enclosing: Scope | undefined
  /** Names of its decorators as resolved, `@` left out; `?.post` where untraced. */
  readonly decorators: string[]
  /** A pytest fixture that every test of its scope uses unasked. */
  autouse: boolean
  /** What callers were seen to pass, by parameter. */
  readonly observed: Map<string, Value>
  state: 'new' | 'running' | 'done'
  /** A caller passed something new after it had been evaluated. */
  stale: boolean
  summary: Summary
  /** Its parameters are options of a command line (click, typer, fire). */
  commandLine: ArgumentParser | undefined
}
