import type { Location } from '../../model/location.ts'
import { interpretOn } from './interpret-command.ts'
import type { Scope, Terrain, Work } from './scope.ts'

/** What a piece of shell does: a `run:` block, a recipe, a script. `at` is the place of its first line. */
export function interpretShell(text: string, at: Location, scope: Scope, terrain: Terrain): readonly Work[] {
  return interpretOn(terrain).shell(text, at, scope)
}
