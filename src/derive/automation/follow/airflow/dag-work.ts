import type { Location } from '../../../../model/location.ts'
import { hop } from '../../command/hop.ts'
import { pythonWork } from '../../command/python-work.ts'
import type { Interpret, Scope, Terrain, Work } from '../../scope.ts'
import { underBranches } from './branches.ts'
import { dagTriggers } from './dag-triggers.ts'

const maxDags = 100

/**
 * What the DAGs of a folder do once they are deployed, each on its own schedule. Nobody waits for their end where they are
 * deployed, but a gate still stops the DAG it stands in.
 */
export function dagWork(
  folder: string,
  at: Location,
  scope: Scope,
  terrain: Terrain,
  interpret: Interpret,
): readonly Work[] {
  const paths = terrain.files.glob(`${folder === '' ? '' : `${folder}/`}**/*.py`).slice(0, maxDags)
  return paths.flatMap((path) => {
    const text = terrain.files.text(path)
    if (text?.state !== 'seen') return []
    const triggers = dagTriggers(text.value, path)
    const own = hop(scope, at, `DAG ${path.slice(path.lastIndexOf('/') + 1)}`, `flow:${path}:`)
    if (triggers === undefined || own === undefined) return []
    const works = pythonWork({ path, args: [] }, at, { ...own, triggers }, terrain, interpret)
    return underBranches(text.value, path, works).map(unawaited)
  })
}

function unawaited(work: Work): Work {
  if (work.type !== 'activity' || work.activity.kind === 'gate') return work
  return { ...work, activity: { ...work.activity, tolerant: true } }
}
