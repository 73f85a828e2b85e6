import { imageName } from '../command/image-name.ts'
import { hop } from '../command/hop.ts'
import { missing } from '../command/missing.ts'
import { optionsOf, wordSet, type Options } from '../command/options.ts'
import { withoutAssignments } from '../command/unwrap.ts'
import type { Command, Follower, Interpret, Scope, Terrain, Work } from '../scope.ts'
import { folderOf, resolvePath } from '../shell/resolve-path.ts'
import { composeFiles, dotEnv, servicesOf, type Service } from './docker/compose-file.ts'
import { dagWork } from './airflow/dag-work.ts'
import { containerOf } from './docker/container.ts'
import { dagFolder, isAirflow } from './docker/dag-folder.ts'
import { buildWork, startWork } from './docker/image-work.ts'
import { volume } from './docker/volume.ts'

const global = wordSet(
  '-f --file -p --project-name --profile --env-file --project-directory --ansi --progress --parallel -c --context -H --host',
)
const valued = wordSet(
  `-e --env -w --workdir -u --user --entrypoint -v --volume --name -p --publish --build-arg --index -t --timeout
  --exit-code-from --scale --wait-timeout --pull -l --label --cap-add --cap-drop --env-from-file`,
)

/** Compose: what the images of the services build, and what the containers that are started run. */
export const dockerCompose: Follower = {
  id: 'docker-compose',
  follows: 'docker compose build, up, run and exec: Dockerfiles and commands of the services',
  follow(command, scope, terrain, interpret) {
    const rest = afterCompose(command.words)
    if (rest === undefined) return undefined
    const sub = rest.findIndex((word, index) => !word.startsWith('-') && !global.has(rest[index - 1] ?? ''))
    const verb = rest[sub]
    if (verb === undefined || !['build', 'up', 'run', 'exec', 'create', 'start'].includes(verb)) return undefined
    const options = optionsOf(rest.slice(0, sub), global)
    const folder = resolvePath(options.values('--project-directory')[0] ?? '', scope)
    const envFile = options.values('--env-file')[0] ?? '.env'
    const env = { ...dotEnv(resolvePath(envFile, { ...scope, cwd: folder }), terrain.files), ...scope.env }
    const files = composeFiles(options.values('-f', '--file'), env, folder, terrain.files)
    const present = files.filter((path) => terrain.files.has(path))
    if (present.length === 0) return missing(files[0] ?? 'A compose file', command.at, terrain)
    const services = servicesOf(present, terrain.files)
    const profiles = new Set(options.values('--profile'))
    const running: Running = { services, profiles, root: folderOf(present[0] ?? ''), command, terrain, interpret }
    const words = rest.slice(sub + 1)
    return verb === 'run' || verb === 'exec'
      ? runOne(verb, words, scope, running)
      : many(verb, optionsOf(words, valued), scope, running)
  },
}

interface Running {
  readonly services: readonly Service[]
  readonly profiles: ReadonlySet<string>
  /** The folder of the project. */
  readonly root: string
  readonly command: Command
  readonly terrain: Terrain
  readonly interpret: Interpret
}

function afterCompose(words: readonly string[]): readonly string[] | undefined {
  if (words[0] === 'docker-compose' || words[0] === 'podman-compose') return words.slice(1)
  return ['docker', 'podman', 'nerdctl'].includes(words[0] ?? '') && words[1] === 'compose' ? words.slice(2) : undefined
}

function many(verb: string, { plain, has }: Options, scope: Scope, running: Running): readonly Work[] {
  const all = running.services.filter(
    ({ profiles }) => profiles.length === 0 || profiles.some((one) => running.profiles.has(one)),
  )
  const named = running.services.filter(({ name }) => plain.includes(name))
  const alone = verb === 'build' || has('--no-deps')
  const chosen = plain.length === 0 ? all : alone ? named : withNeeds(named, running.services)
  const deployed = verb === 'up' && has('-d', '--detach') && scope.elsewhere === true
  const orchestrated = deployed ? orchestratedWork(chosen, scope, running) : []
  const works = chosen.flatMap((service) => {
    const own = hop(
      scope,
      running.command.at,
      `docker compose ${verb} ${service.name}`,
      `compose:${verb}:${running.root}:${service.name}`,
    )
    if (own === undefined) return []
    const built = has('--no-build') || verb === 'start' ? [] : build(service, own, running)
    // Nobody looks at how a service ends, unless `up` is told to.
    const noticed = has('--exit-code-from', '--abort-on-container-failure')
    const started =
      verb === 'up' || verb === 'start'
        ? start(
            service,
            service.command,
            service.entrypoint,
            {},
            { ...own, tolerant: own.tolerant || !noticed },
            running,
          )
        : []
    return [...built, ...started]
  })
  return [...works, ...orchestrated]
}

/** Compose is how the services are deployed, with what an orchestrator among them finds in its folder. */
function orchestratedWork(services: readonly Service[], scope: Scope, running: Running): readonly Work[] {
  const { command, terrain, interpret } = running
  const label = 'docker compose up'
  const own = hop(scope, command.at, label, `compose:deployed:${running.root}`)
  const [first] = services
  if (own === undefined || first === undefined) return []
  const deploy = { kind: 'deploy', detail: { compose: first.path }, tolerant: own.tolerant } as const
  const frame = { via: own.via, conditional: own.conditional, triggers: own.triggers }
  const file = { path: first.path, line: 1 }
  const application: Work = {
    type: 'activity',
    activity: { ...deploy, ...frame, subject: 'application', note: `${label} on another machine`, at: file },
  }
  const airflow = services.filter((service) => isAirflow(service, terrain.files))
  const found = new Map<string, Service>()
  for (const service of airflow) {
    const container = containerIn(service, running)
    const folder = dagFolder(container.env, container.mounts, terrain.files)
    if (folder !== undefined && !found.has(folder)) found.set(folder, service)
  }
  const dags = [...found].flatMap(([folder, service]): readonly Work[] => {
    const at = { path: service.path, line: service.line }
    const pipeline: Work = {
      type: 'activity',
      activity: { ...deploy, ...frame, tool: 'airflow', subject: 'pipeline', note: `Airflow runs ${folder}`, at },
    }
    const { mounts, env } = containerIn(service, running)
    const inside = { ...own, mounts, cwd: '', env: { ...own.env, ...env } }
    return [pipeline, ...dagWork(folder, at, inside, terrain, interpret)]
  })
  return [application, ...dags]
}

/** What a container of the service sees: what it mounts, before what its image copied. */
function containerIn(service: Service, { root, terrain }: Running) {
  const built = service.build === undefined ? undefined : containerOf(service.build, service.args, terrain.files)
  const mounts = service.volumes.flatMap((text) => volume(text, { cwd: root }))
  return { mounts: [...mounts, ...(built?.mounts ?? [])], env: { ...built?.env, ...service.env } }
}

function withNeeds(named: readonly Service[], services: readonly Service[]): readonly Service[] {
  const chosen = new Set<Service>()
  const waiting = [...named]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (chosen.has(next)) continue
    chosen.add(next)
    const { needs } = next
    waiting.push(...services.filter(({ name }) => needs.includes(name)))
  }
  return services.filter((service) => chosen.has(service))
}

/** `run` builds an image that is not there yet; `exec` goes into a container that runs. */
function runOne(verb: string, words: readonly string[], scope: Scope, running: Running): readonly Work[] {
  const { command, terrain, services } = running
  const at = words.findIndex((word, index) => !word.startsWith('-') && !valued.has(words[index - 1] ?? ''))
  const name = words[at] ?? ''
  const service = services.find((one) => one.name === name)
  if (service === undefined)
    return name === '' || name.includes('$') ? [] : missing(`The service ${name}`, command.at, terrain)
  const options = optionsOf(words.slice(0, at), valued)
  const own = hop(
    scope,
    command.at,
    `docker compose ${verb} ${name}`,
    `compose:${verb}:${running.root}:${words.slice(at).join(' ')}`,
  )
  if (own === undefined) return []
  const given = words.slice(at + 1)
  const [entry] = options.values('--entrypoint')
  const env = withoutAssignments(options.values('-e', '--env').filter((one) => /^\w+=/.test(one))).env
  const here = { ...own, tolerant: own.tolerant || options.has('-d', '--detach') }
  const moved = { ...service, folder: options.values('-w', '--workdir')[0] ?? service.folder }
  if (verb === 'exec') return start(moved, given, [], env, here, running)
  const entrypoint = entry === undefined ? service.entrypoint : [entry].filter((word) => word !== '')
  return [
    ...build(service, own, running),
    ...start(moved, given.length > 0 ? given : service.command, entrypoint, env, here, running),
  ]
}

function build(service: Service, scope: Scope, { terrain, interpret }: Running): readonly Work[] {
  if (service.build === undefined) return []
  if (service.image !== undefined) terrain.images.set(imageName(service.image), service.build)
  return buildWork(service.build, service.args, { path: service.path, line: service.line }, scope, terrain, interpret)
}

function start(
  service: Service,
  words: readonly string[],
  entrypoint: readonly string[] | undefined,
  env: Readonly<Record<string, string>>,
  scope: Scope,
  { command, root, terrain, interpret }: Running,
): readonly Work[] {
  const built =
    service.build ?? (service.image === undefined ? undefined : terrain.images.get(imageName(service.image)))
  const mounts = service.volumes.flatMap((text) => volume(text, { cwd: root }))
  if (built === undefined && mounts.length === 0) return []
  const own = words.length > 0 && words === service.command ? { path: service.path, line: service.line } : command.at
  return startWork(
    {
      build: built,
      args: service.args,
      words,
      entrypoint,
      folder: service.folder,
      mounts,
      env: { ...service.env, ...env },
    },
    own,
    scope,
    terrain,
    interpret,
  )
}
