import type { Location } from '../../../model/location.ts'
import type { CodeUnit } from '../../../model/facts.ts'
import type { Scope, Terrain, Work } from '../scope.ts'
import { inScope } from './activity-of.ts'
import { hop } from './hop.ts'

const maxUnits = 50

/** What running a notebook, an R script or a literate document from top to bottom does, with the files it takes in. Undefined where it is not in the repository. */
export function unitWork(
  path: string,
  label: string,
  at: Location,
  scope: Scope,
  terrain: Terrain,
): readonly Work[] | undefined {
  const first = unitAt(path, terrain)
  if (first === undefined) return undefined
  const own = hop(scope, at, label, `unit:${path}`)
  if (own === undefined) return []
  const works: Work[] = []
  const seen = new Set<CodeUnit>()
  const waiting = [first]
  for (let unit = waiting.shift(); unit !== undefined && seen.size < maxUnits; unit = waiting.shift()) {
    if (seen.has(unit) || !terrain.spend()) continue
    seen.add(unit)
    for (const activity of unit.activities) works.push({ type: 'activity', activity: inScope(activity, own, terrain) })
    // Python modules are imported for some of what they hold; a sourced R file runs as a whole.
    if (unit.language === 'r' || unit.language === 'literate') {
      waiting.push(...unit.imports.flatMap((imported) => unitAt(imported, terrain) ?? []))
    }
  }
  return works
}

function unitAt(path: string, terrain: Terrain): CodeUnit | undefined {
  return terrain.units.find((unit) => unit.path === path) ?? terrain.python.units.find((unit) => unit.path === path)
}
