import type { AndOr, CommandNode, CompoundList, PipelineNode, Statement } from 'unbash'
import type { Location } from '../../../model/location.ts'
import type { Command, FedText, Scope, Terrain, Work } from '../scope.ts'
import type { Variables } from './variables.ts'

/** A text that is walked: where its offsets stand and how its hidden expressions read. */
export interface Source {
  readonly text: string
  place(offset: number): Location
  restore(text: string): string
  holds(text: string): boolean
}

export interface FunctionBody {
  readonly node: CommandNode | CompoundList
  readonly source: Source
}

/** A running shell. It changes while it is walked; subshells walk a copy. */
export interface Shell extends Variables {
  errexit: boolean
  pipefail: boolean
  /** Nobody looks at the exit status of this shell: it stands left of a pipe, in the background, in `$( )`. */
  tolerant: boolean
  /** Nobody looks at the status of the function or sourced script that runs. */
  returnTolerant: boolean
  ended: 'exit' | 'return' | undefined
  /** The end was a success. */
  endedWell: boolean
  /** Under a condition nobody can decide, the script or function may have ended in success before. */
  guarded: { exit: boolean; return: boolean }
  functions: ReadonlyMap<string, FunctionBody>
  /** Functions and sourced scripts that run now: the cycle guard. */
  running: ReadonlySet<string>
  folders: readonly string[]
  /** Variables that hold what a metric decided, in this shell and those it starts. */
  readonly weighed: Set<string>
  previous: string
  written: ReadonlyMap<string, FedText>
}

/** Where a piece of shell stands in what surrounds it. */
export interface Place {
  /** Its failing status, as far as it does not end the shell by `set -e`, fails nothing. */
  readonly soft: boolean
  /** `set -e` is suspended: a condition, left of `||` or `&&`. */
  readonly checked: boolean
  /** It runs only under a condition that could not be decided. */
  readonly conditional: boolean
  /** `soft` for what stands behind a `!`. */
  readonly inverse?: boolean | undefined
  /** It runs because something failed. */
  readonly afterFailure?: boolean | undefined
  readonly stdin?: FedText | undefined
}

/** A walk through a script: the shell, and the ways to go on. */
export interface Walker {
  readonly shell: Shell
  readonly source: Source
  readonly scope: Scope
  readonly terrain: Terrain
  run(command: Command, scope: Scope): readonly Work[]
  node(node: PipelineNode | AndOr | CompoundList, place: Place): readonly Work[]
  statements(list: readonly Statement[], place: Place): readonly Work[]
  /** Text in the same shell, e.g. a sourced script. */
  text(text: string, at: Location, place: Place, scope: Scope): readonly Work[]
  /** A copy of the shell with some of it changed. */
  fork(changes: Partial<Shell>): Walker
  /** The same shell over another text. */
  over(source: Source): Walker
}

/** Whether a simple command that fails here fails nothing. */
export function tolerantAt(place: Place, shell: Shell): boolean {
  return shell.errexit && !place.checked ? shell.tolerant : place.soft
}
