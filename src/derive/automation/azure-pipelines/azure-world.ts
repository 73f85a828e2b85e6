import { textAt, items, under } from '../../yaml/look-up.ts'
import { readYaml } from '../../yaml/read-yaml.ts'
import type { YamlNode } from '../../yaml/yaml-node.ts'
import type { Mount, Scope, Terrain } from '../scope.ts'
import type { ShellReader } from '../shell-reader.ts'
import type { AzureOccasion } from './azure-occasions.ts'
import type { TemplateScope } from './expand-template.ts'
import type { Variables } from './macros.ts'

/** What the pipelines of one repository share. */
export interface AzureWorld {
  readonly terrain: Terrain
  readonly shell: ShellReader
  /** A pipeline file of the repository, parsed; undefined where there is none that can be read. */
  file(path: string): YamlNode | undefined
}

/** A file that is walked: the pipeline itself, or a template with its parameters. */
export interface AzureFrame {
  readonly path: string
  readonly scope: TemplateScope
  readonly via: readonly string[]
  readonly depth: number
  /** Templates on the way here: the guard against those that call each other. */
  readonly entered: ReadonlySet<string>
  /** Other repositories by the names the pipeline gives them. */
  readonly aliases: ReadonlyMap<string, string>
}

/** One start of a pipeline on its way through the jobs. */
export interface AzureRun {
  readonly world: AzureWorld
  readonly occasion: AzureOccasion
  readonly variables: Variables
  readonly tolerant: boolean
  readonly conditional: boolean
  readonly windows: boolean
  /** Artifacts of this run that are folders of the repository, by name; filled on the way. */
  readonly artifacts: Map<string, string>
  readonly mounts: readonly Mount[]
}

/** Parses every file once. */
export function azureWorld(terrain: Terrain, shell: ShellReader): AzureWorld {
  const parsed = new Map<string, YamlNode | undefined>()
  return {
    terrain,
    shell,
    file(path) {
      if (parsed.has(path)) return parsed.get(path)
      const text = terrain.files.text(path)
      const root = text?.state === 'seen' ? (readYaml(text.value).root ?? undefined) : undefined
      parsed.set(path, root)
      return root
    },
  }
}

/** The repositories a pipeline declares, by alias: `owner/name`. */
export function aliasesOf(root: YamlNode): ReadonlyMap<string, string> {
  const declared = items(under(root, 'resources', 'repositories')).flatMap((item) => {
    const alias = textAt(item, 'repository')
    const name = textAt(item, 'name')
    return alias === undefined || name === undefined ? [] : [[alias, name] as const]
  })
  return new Map(declared)
}

/** What is known where the work of this run stands, before a step says more. */
export function runScope(frame: AzureFrame, run: AzureRun): Scope {
  return {
    cwd: '',
    env: {},
    via: frame.via,
    triggers: [run.occasion.trigger],
    tolerant: run.tolerant,
    conditional: run.conditional,
    errexit: false,
    mounts: run.mounts,
    depth: frame.depth,
    entered: new Set(),
  }
}
