import type { Automation, System } from '../../../model/automation.ts'
import type { Files } from '../../../model/facts.ts'
import type { Snapshot } from '../../../model/snapshot.ts'
import { items, pairOf, pairs, textAt, under } from '../../yaml/look-up.ts'
import { readYaml } from '../../yaml/read-yaml.ts'
import type { YamlNode } from '../../yaml/yaml-node.ts'
import type { Terrain } from '../scope.ts'
import { isSample } from '../read/is-sample.ts'

/** A system whose pipelines are recognised but not read. */
interface Recognised {
  readonly system: System
  readonly name: string
  /** Where its files usually lie; what stands in them decides. */
  readonly path: RegExp
  readonly holds: (text: string, root: () => YamlNode | null) => boolean
}

const systems: readonly Recognised[] = [
  {
    system: 'circleci',
    name: 'CircleCI',
    path: /\/\.circleci\/config\.ya?ml$/,
    holds: (_, root) => pairOf(root(), 'jobs') !== undefined || pairOf(root(), 'workflows') !== undefined,
  },
  {
    system: 'other',
    name: 'Travis CI',
    path: /^\.travis\.ya?ml$/,
    holds: (_, root) => ['script', 'jobs', 'language', 'install'].some((key) => pairOf(root(), key) !== undefined),
  },
  {
    system: 'other',
    name: 'AppVeyor',
    path: /^\.?appveyor\.ya?ml$/,
    holds: (_, root) => ['test_script', 'build_script', 'environment'].some((key) => pairOf(root(), key) !== undefined),
  },
  {
    system: 'other',
    name: 'Drone or Woodpecker',
    path: /^\.(drone|woodpecker)(\.ya?ml|\/[^/]+\.ya?ml)$/,
    holds: (_, root) => pairOf(root(), 'steps') !== undefined || pairOf(root(), 'pipeline') !== undefined,
  },
  {
    system: 'other',
    name: 'Buildkite',
    path: /^\.buildkite\/[^/]{1,100}\.ya?ml$/,
    holds: (_, root) => items(under(root(), 'steps')).length > 0,
  },
  {
    system: 'other',
    name: 'PipelineLib',
    path: /^\.pipeline\/config\.ya?ml$/,
    holds: (_, root) => pairs(under(root(), 'pipelines')).some(({ value }) => items(under(value, 'stages')).length > 0),
  },
  {
    system: 'other',
    name: 'Zuul',
    path: /^\.?zuul(?:\.ya?ml|\.d\/[^/]{1,100}\.ya?ml)$/,
    holds: (_, root) => items(root()).some((one) => ['job', 'project'].some((key) => pairOf(one, key) !== undefined)),
  },
  {
    system: 'other',
    name: 'GoCD',
    path: /(?:^|\/)[\w.-]{1,100}\.gocd\.ya?ml$/,
    holds: (_, root) => pairOf(root(), 'pipelines') !== undefined,
  },
  {
    system: 'other',
    name: 'Semaphore',
    path: /^\.semaphore\/[^/]{1,100}\.ya?ml$/,
    holds: (_, root) => items(under(root(), 'blocks')).length > 0,
  },
  {
    system: 'other',
    name: 'Codefresh',
    path: /^\.?codefresh\/[^/]{1,100}\.ya?ml$|^codefresh\.ya?ml$/,
    holds: (_, root) => pairOf(root(), 'steps') !== undefined,
  },
  {
    system: 'other',
    name: 'Screwdriver',
    path: /^screwdriver\.ya?ml$/,
    holds: (_, root) => pairOf(root(), 'jobs') !== undefined,
  },
  {
    system: 'other',
    name: 'Cirrus CI',
    path: /^\.cirrus\.ya?ml$/,
    holds: (_, root) => pairs(root()).some(({ key }) => key === 'task' || key.endsWith('_task')),
  },
  {
    system: 'other',
    name: 'Pipelines as Code',
    path: /^\.tekton\/[^/]{1,100}\.ya?ml$/,
    holds: (_, root) => textAt(root(), 'kind') === 'PipelineRun',
  },
  {
    system: 'other',
    name: 'TeamCity',
    path: /^\.teamcity\/(?:settings\.kts|pom\.xml)$/,
    holds: (text) => /\bbuildType\(|\bproject\s*\{/.test(text),
  },
]

/** Pipelines of systems that are not read: named, so that nobody takes them for absent. */
export function recognisedAutomations(_: Snapshot, files: Files, terrain: Terrain): readonly Automation[] {
  return files.entries.flatMap(({ path, kind }): readonly Automation[] => {
    if (kind !== 'file' || isSample(path)) return []
    const usual = systems.filter((one) => one.path.test(path))
    if (usual.length === 0) return []
    const text = files.text(path)
    if (text?.state !== 'seen') return []
    let parsed: YamlNode | null | undefined
    const root = () => (parsed ??= readYaml(text.value).root)
    const found = usual.find((one) => one.holds(text.value, root))
    if (found === undefined) return []
    terrain.note({ severity: 'info', message: `A ${found.name} pipeline was found here; it is not assessed.`, path })
    const unseen = [
      { what: `pipeline ${path}`, reason: 'not-collected', detail: `recognised as ${found.name}, not assessed` },
    ] as const
    return [{ system: found.system, path, name: `${found.name} (${path})`, triggers: [], jobs: [], unseen }]
  })
}
