import type { Location } from '../../../model/location.ts'
import { items, textAt, under } from '../../yaml/look-up.ts'
import { dagWork } from './airflow/dag-work.ts'
import { flowWork, startedAt, type Started } from './flows/flow-work.ts'
import { hop } from '../command/hop.ts'
import { missing } from '../command/missing.ts'
import { optionsOf, wordSet, type Options } from '../command/options.ts'
import { readYamlFile } from '../read/read-yaml-file.ts'
import type { Command, Follower, Scope, Terrain } from '../scope.ts'
import { resolvePath } from '../shell/resolve-path.ts'

const valued = wordSet(
  '-n --name -p --pool --work-queue -q --cron --interval --rrule --tag -t --param --params --prefect-file --env -e --pipeline --from-nodes --to-nodes --nodes --tags --runner --conf-source --deployment-name -c -l --location --environment --source --project',
)

/** Flows of orchestrators that a command starts or deploys by name: the code itself is what runs. */
export const orchestratedFlows: Follower = {
  id: 'orchestrated-flows',
  follows:
    'prefect deploy, kedro run, modal run, astro deploy, gcloud composer and copies to the bucket of a managed Airflow: flows, nodes and DAGs of the repository',
  follow(command, scope, terrain, interpret) {
    const [program = '', ...rest] = command.words
    const options = optionsOf(rest, valued)
    const copied = copiedDags(program, options.plain, scope, terrain)
    if (copied !== undefined || deploysDags(program, options.plain)) {
      const own = hop(scope, command.at, `${program} ${options.plain.slice(0, 2).join(' ')}`, `dags:${scope.cwd}`)
      const folders = own === undefined ? [] : (copied ?? dagFolders(own, terrain))
      return folders.flatMap((folder) => dagWork(folder, command.at, own ?? scope, terrain, interpret))
    }
    const started = startedBy(program, options, command, scope, terrain)
    if (started === undefined) return undefined
    const label = `${program} ${options.plain.slice(0, 2).join(' ')}`.trim()
    return started.flatMap((one) => flowWork(one, label, command.at, scope, terrain, interpret))
  },
}

function startedBy(
  program: string,
  options: Options,
  { at }: Command,
  scope: Scope,
  terrain: Terrain,
): readonly Started[] | undefined {
  const { plain } = options
  if (program === 'prefect' && plain[0] === 'deploy') {
    return plain[1] === undefined
      ? prefectFile(options.values('-n', '--name'), at, scope, terrain)
      : startedAt(plain[1], true, at, scope, terrain)
  }
  if (program === 'prefect' && plain[0] === 'deployment' && plain[1] === 'build' && plain[2] !== undefined)
    return isApplied(options, at, terrain) ? startedAt(plain[2], true, at, scope, terrain) : []
  if (program === 'modal' && (plain[0] === 'run' || plain[0] === 'deploy') && /\.py(?:::|$)/.test(plain[1] ?? ''))
    return modalEntry((plain[1] ?? '').replace('::', ':'), plain[0] === 'deploy', at, scope, terrain)
  if (program === 'kedro' && plain[0] === 'run') return kedroPipelines(scope, terrain)
  return undefined
}

function deploysDags(program: string, plain: readonly string[]): boolean {
  return (
    (program === 'astro' && plain[0] === 'deploy') ||
    (program === 'gcloud' &&
      plain[0] === 'composer' &&
      plain.slice(1, 5).join(' ') === 'environments storage dags import')
  )
}

/** A description of a deployment that is only written registers nothing: the command applies it itself, or another one beside it does. */
function isApplied(options: Options, at: Location, { files }: Terrain): boolean {
  if (options.has('--apply', '-a')) return true
  const text = files.text(at.path)
  return text?.state === 'seen' && /^[^#\n]*\bprefect\s+deployment\s+apply\b/m.test(text.value)
}

const copies = /^(?:aws s3 (?:sync|cp)|gsutil (?:cp|rsync)|gcloud storage (?:cp|rsync)) /

/** The folder of the repository that a command copies to where a managed Airflow looks for DAGs: `s3://bucket/dags`. */
function copiedDags(
  program: string,
  plain: readonly string[],
  scope: Scope,
  { files }: Terrain,
): readonly string[] | undefined {
  if (!copies.test(`${program} ${plain.join(' ')} `) || !/^(?:s3|gs):\/\/.*\bdags\b/i.test(plain.at(-1) ?? ''))
    return undefined
  const source = resolvePath(plain.at(-2) ?? '', scope).replace(/\/\*+$/, '')
  if (files.hasFolder(source)) return [source]
  return files.has(source) ? [source.slice(0, Math.max(0, source.lastIndexOf('/')))] : undefined
}

const localEntry = /@\w+\.local_entrypoint\([^)\n]{0,200}\)\s*(?:async\s+)?def\s+(\w+)/

/** The function named; where none is, `modal run` calls the one that is marked as the local entry point. */
function modalEntry(text: string, later: boolean, at: Location, scope: Scope, terrain: Terrain): readonly Started[] {
  return startedAt(text, later, at, scope, terrain).map((one) => {
    const code = terrain.files.text(one.path)
    const marked = code?.state === 'seen' ? localEntry.exec(code.value)?.[1] : undefined
    return later || one.function !== undefined ? one : { ...one, function: marked }
  })
}

/** The deployments that `prefect.yaml` declares, or those that are named. */
function prefectFile(names: readonly string[], at: Location, scope: Scope, terrain: Terrain): readonly Started[] {
  const path = resolvePath('prefect.yaml', scope)
  if (!terrain.files.has(path)) return missing(path, at, terrain)
  const wanted = names.map((name) => name.split('/').at(-1) ?? name).filter((name) => !/[$*]/.test(name))
  return items(under(readYamlFile(path, terrain.files), 'deployments')).flatMap((deployment) => {
    const name = textAt(deployment, 'name') ?? ''
    const text = textAt(deployment, 'entrypoint')
    if (text === undefined || (wanted.length > 0 && !wanted.includes(name))) return []
    return startedAt(text, true, { path, line: under(deployment, 'entrypoint')?.line ?? at.line }, scope, terrain)
  })
}

/** The nodes of all pipelines: what the registry registers and what `create_pipeline` makes. */
function kedroPipelines(scope: Scope, terrain: Terrain): readonly Started[] {
  const prefix = scope.cwd === '' ? '' : `${scope.cwd}/`
  const made = terrain.files.glob(`${prefix}src/**/pipelines/**/{pipeline,__init__}.py`)
  const registered = terrain.files.glob(`${prefix}src/**/pipeline_registry.py`)
  return [
    ...registered.map((path) => ({ path, function: 'register_pipelines', later: false })),
    ...made.map((path) => ({ path, function: 'create_pipeline', later: false })),
  ]
}

/** `dags/` here and one folder further down. */
function dagFolders({ cwd }: Scope, { files }: Terrain): readonly string[] {
  const prefix = cwd === '' ? '' : `${cwd}/`
  const below = files
    .glob(`${prefix}*/dags/**/*.py`)
    .map((path) => /^.*?\/dags(?=\/)/.exec(path.slice(prefix.length))?.[0])
  return [...new Set(['dags', ...below.filter((folder) => folder !== undefined)])].map((folder) => `${prefix}${folder}`)
}
