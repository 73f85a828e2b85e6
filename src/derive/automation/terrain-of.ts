import type { Files } from '../../model/facts.ts'
import type { Note } from '../../model/snapshot.ts'
import type { Meanings } from '../meaning/meanings.ts'
import type { PythonProgram } from '../python/program.ts'
import { rUnitsOf } from '../r/r-units-of.ts'
import type { Terrain } from './scope.ts'

/** Commands interpreted for one repository: far above what honest automation needs, low enough to end in seconds. */
const workAllowed = 50_000

/** The ground on which one repository's automation is interpreted, with the notes that gather on the way. */
export function terrainOf(
  ground: { readonly files: Files; readonly meanings: Meanings; readonly python: PythonProgram },
  allowed: number = workAllowed,
): Terrain & { readonly notes: readonly Note[] } {
  const notes: Note[] = []
  const said = new Set<string>()
  let left = allowed
  function note(one: Note): void {
    const key = JSON.stringify(one)
    if (said.has(key)) return
    said.add(key)
    notes.push(one)
  }
  let units: Terrain['units'] | undefined
  return {
    ...ground,
    get units() {
      return (units ??= rUnitsOf(ground.files, ground.meanings))
    },
    notes,
    images: new Map(),
    remotes: new Map(),
    plans: new Map(),
    note,
    spend() {
      if (left === 0) {
        note({
          severity: 'warning',
          message: 'The automation does too much to be followed to its end; the rest of it was not read.',
        })
        return false
      }
      left -= 1
      return true
    },
  }
}
