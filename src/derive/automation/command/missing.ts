import type { Location } from '../../../model/location.ts'
import type { Terrain } from '../scope.ts'

/** Notes that something called here is not in the repository at this commit, so that nothing is done. */
export function missing(what: string, at: Location, terrain: Terrain): readonly [] {
  const place = at.line === undefined ? { path: at.path } : { path: at.path, line: at.line }
  terrain.note({
    severity: 'info',
    message: `${what.slice(0, 200)} is called here but does not exist at this commit.`,
    ...place,
  })
  return []
}
