import type { Location } from '../../model/location.ts'
import type { Scope, Work } from './scope.ts'

/** How a piece of shell is interpreted: the interpreter with its terrain filled in. `at` is the place of the first line. */
export type ShellReader = (text: string, at: Location, scope: Scope) => readonly Work[]
