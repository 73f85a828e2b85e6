import type { Location } from '../../../../model/location.ts'
import { hop } from '../../command/hop.ts'
import { pythonWork } from '../../command/python-work.ts'
import type { Interpret, Scope, Terrain, Work } from '../../scope.ts'
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
    const triggers = text?.state === 'seen' ? dagTriggers(text.value, path) : undefined
    const own = hop(scope, at, `DAG ${path.slice(path.lastIndexOf('/') + 1)}`, `flow:${path}:`)
    if (triggers === undefined || own === undefined) return []
    return pythonWork({ path, args: [] }, at, { ...own, triggers }, terrain, interpret).map(unawaited)
  })
}

function unawaited(work: Work): Work {
  if (work.type !== 'activity' || work.activity.kind === 'gate') return work
  return { ...work, activity: { ...work.activity, tolerant: true } }
}
