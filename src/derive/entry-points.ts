import type { Activity } from '../model/activity.ts'
import type { CodeUnit, EntryPoint, Files } from '../model/facts.ts'
import { interpretOn } from './automation/interpret-command.ts'
import type { Scope, Terrain } from './automation/scope.ts'
import type { PythonProgram } from './python/program.ts'

/** Pipelines that people start with one command, and the command. */
const pipelines: readonly { readonly file: string; readonly words: readonly string[] }[] = [
  { file: 'dvc.yaml', words: ['dvc', 'repro'] },
  { file: 'MLproject', words: ['mlflow', 'run', '.'] },
]

/** Everything that can be started, with what it does when it is: scripts, notebooks, literate documents, declared pipelines. */
export function entryPointsOf(
  units: readonly CodeUnit[],
  python: PythonProgram,
  files: Files,
  terrain: Terrain,
): readonly EntryPoint[] {
  const started = units
    .filter((unit) => !unit.test && (unit.entry || unit.language !== 'python'))
    .map((unit): EntryPoint => ({ path: unit.path, language: unit.language, activities: activitiesOf(unit, python) }))
  const declared = pipelines.flatMap(({ file, words }) =>
    files.glob(`**/${file}`).map((path): EntryPoint => {
      const folder = path.slice(0, Math.max(0, path.length - file.length - 1))
      const works = interpretOn(terrain).command({ words, at: { path } }, startedByPeople(folder))
      return { path, language: 'pipeline', activities: works.flatMap((work) => (work.type === 'activity' ? [work.activity] : [])) }
    }),
  )
  return [...started, ...declared].filter((entry) => entry.activities.length > 0)
}

function activitiesOf(unit: CodeUnit, python: PythonProgram): readonly Activity[] {
  if (unit.language === 'r' || unit.language === 'literate') return unit.activities
  return python.run({ path: unit.path }).activities
}

function startedByPeople(cwd: string): Scope {
  return {
    cwd,
    env: {},
    via: [],
    triggers: [],
    tolerant: false,
    conditional: false,
    errexit: true,
    depth: 0,
    entered: new Set(),
  }
}
