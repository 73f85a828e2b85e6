import type { Literal, PythonFunction } from '../value/value.ts'
import type { Situation } from './decisions.ts'
import type { HandedCommands } from './handed-commands.ts'
import type { HandedFunctions } from './handed-functions.ts'
import type { Trail } from './trail.ts'

/** One function to be walked and how one gets there. */
export interface Step extends Situation {
  readonly via: Trail | undefined
  readonly conditional: boolean
  readonly tolerant: boolean
  /** The last condition on the way here that could not be decided, as written. */
  readonly under?: string | undefined
  /** The conditions on the way here on any of which the code would have returned before, as written. */
  readonly left?: readonly string[] | undefined
  /** It was handed to something that builds from it, as a pipeline is compiled: nothing runs before that is submitted. */
  readonly compiled?: boolean | undefined
  /** It answers requests: what it does happens when somebody asks, not when the server starts. */
  readonly asked?: boolean | undefined
  /** What it is handed to start. */
  readonly handed?: HandedCommands | undefined
  /** What it is handed to call. */
  readonly functions?: HandedFunctions | undefined
}

/** A function as nothing has led to it yet: where a walk begins. */
export function firstStep(of: PythonFunction, part: Partial<Step> = {}): Step {
  const open = { bindings: new Map<string, Literal>(), arguments: undefined, main: false, via: undefined }
  return { of, ...open, conditional: false, tolerant: false, ...part }
}
