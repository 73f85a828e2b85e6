import type { Location } from '../../../../model/location.ts'
import { hclAttribute, type HclBlock } from '../../../declarations/hcl-blocks.ts'
import { modelEndpoints, servingResources } from '../../../declarations/terraform-declared.ts'
import type { Terrain } from '../../scope.ts'
import { resolvePath } from '../../shell/resolve-path.ts'
import { blocksIn, isLocal, type Placed } from './placed-blocks.ts'

/** A service that applying a configuration brings up to date. */
export interface AppliedService {
  /** `module.api.google_cloud_run_v2_service.api`. */
  readonly address: string
  /** What hands in its version: a variable of the configuration that applies it. */
  readonly by: string | undefined
  readonly version: string
  readonly at: Location
  /** A served model by itself. */
  readonly model: boolean
}

/** What a variable is given: its value, and from where it came first. */
interface Input {
  readonly by: string
  readonly value: string
}

interface Configuration {
  readonly blocks: readonly Omit<Placed, 'prefix'>[]
  readonly locals: ReadonlyMap<string, string>
  readonly inputs: ReadonlyMap<string, Input>
}

const maxDepth = 4
const versions = [
  'image',
  'image_uri',
  'docker_image_name',
  's3_key',
  'model_data_url',
  'image_tag',
  'tag',
  'source_code_hash',
]
const named = /(?:^|_)(?:image|tag|version|sha|digest|model_(?:data|uri|url|path))(?:_|$)/
/** Data sources that look up the image which was pushed last. */
const lookedUp = /\bdata\.((?:aws_ecr_image|docker_registry_image|google_artifact_registry_docker_image)\.\w+)/
const servingModules = /lambda|cloud-?run|ecs|app-?runner|app-?service|container|kubernetes|helm|sagemaker/i

/** The services of a configuration and of its modules that lie in the repository, when it is applied with these variables. */
export function appliedServices(
  folder: string,
  variables: ReadonlyMap<string, string>,
  terrain: Terrain,
): readonly AppliedService[] {
  return servicesIn(folder, new Map([...variables].map(([by, value]) => [by, { by, value }])), '', terrain, 0)
}

function servicesIn(
  folder: string,
  inputs: ReadonlyMap<string, Input>,
  prefix: string,
  terrain: Terrain,
  depth: number,
): readonly AppliedService[] {
  const blocks = blocksIn(folder, terrain)
  const locals = new Map(blocks.filter(({ block }) => block.type === 'locals').flatMap(({ block }) => assigned(block)))
  const configuration = { blocks, locals, inputs }
  return blocks.flatMap(({ path, block }): readonly AppliedService[] => {
    const [type = '', name = ''] = block.labels
    const at = { path, line: block.line }
    if (block.type === 'resource' && servingResources.test(type)) {
      const model = modelEndpoints.test(type)
      const input = versionOf(block, configuration)
      if (input === undefined && !model) return []
      return [{ address: `${prefix}${type}.${name}`, by: input?.by, version: input?.value ?? '', at, model }]
    }
    if (block.type !== 'module') return []
    const address = `${prefix}module.${type}`
    const source = hclAttribute(block, 'source') ?? ''
    if (isLocal(source) && depth < maxDepth && terrain.spend())
      return servicesIn(
        resolvePath(source, { cwd: folder }),
        handedOn(block, configuration),
        `${address}.`,
        terrain,
        depth + 1,
      )
    const input = servingModules.test(source) ? versionOf(block, configuration) : undefined
    return input === undefined ? [] : [{ address, by: input.by, version: input.value, at, model: false }]
  })
}

/** The attributes that stand directly in a block. */
function assigned(block: HclBlock): readonly (readonly [name: string, text: string])[] {
  return block.body.flatMap((line) => {
    const [, name, text] = /^\s*(\w+)\s*=\s*(.+)$/.exec(line) ?? []
    return name === undefined || text === undefined ? [] : [[name, text.trim()] as const]
  })
}

/** What the variables of a module are given that comes from outside the configuration. */
function handedOn(block: HclBlock, configuration: Configuration): ReadonlyMap<string, Input> {
  return new Map(
    assigned(block).flatMap(([name, text]) => {
      const input = inputOf(text, configuration)
      return input === undefined ? [] : [[name, input] as const]
    }),
  )
}

/** What says which version of a service runs, where that comes from outside the configuration. */
function versionOf(block: HclBlock, configuration: Configuration): Input | undefined {
  for (const name of versions) {
    const input = inputOf(hclAttribute(block, name) ?? '', configuration)
    if (input !== undefined) return input
  }
  for (const line of block.body) {
    const variable = /\bvar\.(\w+)/.exec(line)?.[1] ?? ''
    if (named.test(variable) && configuration.inputs.has(variable)) return configuration.inputs.get(variable)
  }
  return undefined
}

function inputOf(text: string, { locals, inputs }: Configuration, depth = 0): Input | undefined {
  for (const [, variable = ''] of text.matchAll(/\bvar\.(\w+)/g)) {
    const input = inputs.get(variable)
    if (input !== undefined) return input
  }
  const looked = lookedUp.exec(text)?.[1]
  if (looked !== undefined) return { by: looked, value: '' }
  if (depth >= maxDepth) return undefined
  for (const [, name = ''] of text.matchAll(/\blocal\.(\w+)/g)) {
    const input = inputOf(locals.get(name) ?? '', { blocks: [], locals, inputs }, depth + 1)
    if (input !== undefined) return input
  }
  return undefined
}
