import type { CodeUnit, EntryPoint, Files } from '../model/facts.ts'
import { isShown, isTested } from './applicability/path-purpose.ts'
import { interpretOn } from './automation/interpret-command.ts'
import type { Scope, Terrain } from './automation/scope.ts'
import { folderOf } from './automation/shell/resolve-path.ts'
import { dataScripts } from './data-scripts.ts'
import { isForeign } from './dependencies/is-foreign.ts'
import type { PythonProgram } from './python/program.ts'

/** Pipelines that people start with one command, and the command. */
const pipelines: readonly { readonly file: string; readonly words: readonly string[] }[] = [
  { file: 'dvc.yaml', words: ['dvc', 'repro'] },
  { file: 'MLproject', words: ['mlflow', 'run', '.'] },
  { file: 'project.yml', words: ['spacy', 'project', 'run'] },
  { file: 'databricks.yml', words: ['databricks', 'bundle', 'deploy'] },
]

const maxSpecifications = 50

/** Everything that can be started, with what it does when it is: scripts, notebooks, literate documents, declared pipelines, jobs of a cluster, scripts that bring the data. */
export function entryPointsOf(
  units: readonly CodeUnit[],
  python: PythonProgram,
  files: Files,
  terrain: Terrain,
): readonly EntryPoint[] {
  const started = units
    .filter((unit) => !unit.test && (unit.entry || unit.language !== 'python'))
    .map((unit): EntryPoint => ({ path: unit.path, language: unit.language, ...effectsOf(unit, python) }))
  const declared = pipelines.flatMap(({ file, words }) =>
    files.glob(`**/${file}`).map((path) => pipelineEntry(path, words, folderOf(path), terrain)),
  )
  const specified = azureMlJobs(files).map((path) =>
    pipelineEntry(path, ['az', 'ml', 'job', 'create', '--file', path], '', terrain),
  )
  const submitted = clusterJobs(files).map((path) => pipelineEntry(path, ['kubectl', 'apply', '-f', path], '', terrain))
  const fetching = dataScripts(files).map((path) => onlyData(pipelineEntry(path, ['bash', path], '', terrain)))
  return [...started, ...declared, ...specified, ...submitted, ...fetching].filter(
    (entry) => entry.activities.length > 0,
  )
}

function pipelineEntry(path: string, words: readonly string[], folder: string, terrain: Terrain): EntryPoint {
  const works = interpretOn(terrain).command({ words, at: { path } }, startedByPeople(folder))
  // That the command would hand something over is no deed of what it hands over.
  const activities = works.flatMap((work) =>
    work.type === 'activity' && work.activity.via.length > 0 ? [work.activity] : [],
  )
  return { path, language: 'pipeline', activities }
}

/** What a script for the data does besides is not what it is there for. */
function onlyData(entry: EntryPoint): EntryPoint {
  return { ...entry, activities: entry.activities.filter(({ kind }) => kind === 'data') }
}

/** Specifications of Azure ML jobs, which say of themselves what they are. */
function azureMlJobs(files: Files): readonly string[] {
  const found = files.glob('**/*.{yml,yaml}').filter((path) => {
    const text = isForeign(path) || isShown(path) ? undefined : files.text(path)
    return (
      text?.state === 'seen' &&
      /^\$schema:\s*["']?\S{0,200}azureml\S{0,200}(?:command|pipeline|sweep)Job/m.test(text.value)
    )
  })
  return found.slice(0, maxSpecifications)
}

/** Manifests of jobs and workflows that a cluster runs. */
function clusterJobs(files: Files): readonly string[] {
  const found = files.glob('**/*.{yml,yaml}').filter((path) => {
    const text = isForeign(path) || isShown(path) || isTested(path) ? undefined : files.text(path)
    return (
      text?.state === 'seen' &&
      /^kind:\s*(?:Cron)?(?:Job|Workflow)\b/m.test(text.value) &&
      /^apiVersion:\s*(?:batch|argoproj\.io)\//m.test(text.value)
    )
  })
  return found.slice(0, maxSpecifications)
}

function effectsOf(unit: CodeUnit, python: PythonProgram): Pick<EntryPoint, 'activities' | 'enters'> {
  if (unit.language === 'r' || unit.language === 'literate') return { activities: unit.activities }
  const { activities, enters } = python.run({ path: unit.path })
  return { activities, enters }
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
