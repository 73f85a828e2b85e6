import type { Files } from '../../../../model/facts.ts'
import type { Variable } from './makefile.ts'

/** What variables and functions of make are looked up in. */
export interface Expansion {
  readonly files: Files
  /** The folder make runs in, from the repository root. */
  readonly folder: string
  lookUp(name: string): Variable | undefined
  /** What stands for a variable nobody sets and for the output of a command: the shell's own words for it, or nothing. */
  readonly unknown: 'shell' | 'empty'
}
