import type { CodeUnit, Files, ScheduledWork } from '../../model/facts.ts'
import type { Location } from '../../model/location.ts'
import { isShown, isTested } from '../applicability/path-purpose.ts'
import { bareScope } from '../automation/bare-scope.ts'
import { pythonWork } from '../automation/command/python-work.ts'
import { underBranches } from '../automation/follow/airflow/branches.ts'
import { interpretOn } from '../automation/interpret-command.ts'
import { readYamlFile } from '../automation/read/read-yaml-file.ts'
import type { Terrain, Work } from '../automation/scope.ts'
import { folderOf } from '../automation/shell/resolve-path.ts'
import { terrainOf } from '../automation/terrain-of.ts'
import { isForeign } from '../dependencies/is-foreign.ts'
import type { Meanings } from '../meaning/meanings.ts'
import type { PythonProgram } from '../python/program.ts'
import { items, textAt, under } from '../yaml/look-up.ts'
import { scheduledBy } from './scheduled-by.ts'

const maxFiles = 100
const workAllowed = 10_000

/** What the repository puts on a schedule of its own, in code or in the file of an orchestrator, whether or not automation brings it to where it runs. */
export function ownSchedules(
  files: Files,
  units: readonly CodeUnit[],
  meanings: Meanings,
  python: PythonProgram,
): readonly ScheduledWork[] {
  const terrain = terrainOf({ files, meanings, python }, workAllowed)
  const coded = units
    .filter(({ path, language, test }) => language === 'python' && !test && isOwn(path))
    .flatMap(({ path }) => {
      const text = files.text(path)
      if (text?.state !== 'seen') return []
      return scheduledBy(text.value).map((call) => ({ path, source: text.value, ...call }))
    })
    .slice(0, maxFiles)
    .map(({ path, source, line, function: name }) => {
      const at = { path, line }
      const started = name === undefined ? { path, args: [] } : { path, args: [], function: name }
      const works = pythonWork(started, at, bareScope, terrain, interpretOn(terrain))
      return scheduled(at, underBranches(source, path, works))
    })
  const declared = files
    .glob('**/prefect.yaml')
    .filter(isOwn)
    .slice(0, maxFiles)
    .flatMap((path) => deployed(path, files, terrain))
  return [...coded, ...declared].filter(({ activities }) => activities.length > 0)
}

function isOwn(path: string): boolean {
  return !isForeign(path) && !isShown(path) && !isTested(path)
}

function scheduled(at: Location, works: readonly Work[]): ScheduledWork {
  return { at, activities: works.flatMap((work) => (work.type === 'activity' ? [work.activity] : [])) }
}

/** The deployments of a `prefect.yaml` that have a schedule. */
function deployed(path: string, files: Files, terrain: Terrain): readonly ScheduledWork[] {
  return items(under(readYamlFile(path, files), 'deployments')).flatMap((deployment) => {
    const name = textAt(deployment, 'name')
    const times = under(deployment, 'schedules') ?? under(deployment, 'schedule')
    const empty = times === undefined || (times.type === 'scalar' && times.text === '')
    if (name === undefined || empty || (times.type === 'sequence' && items(times).length === 0)) return []
    const at = { path, line: times.line }
    const words = ['prefect', 'deploy', '-n', name]
    return [scheduled(at, interpretOn(terrain).command({ words, at }, { ...bareScope, cwd: folderOf(path) }))]
  })
}
