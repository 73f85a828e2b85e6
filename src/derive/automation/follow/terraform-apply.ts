import type { Activity } from '../../../model/activity.ts'
import { hclAttribute, hclBlocks, type HclBlock } from '../../declarations/hcl-blocks.ts'
import { servingResources } from '../../declarations/terraform-declared.ts'
import { inScope } from '../command/activity-of.ts'
import { hop } from '../command/hop.ts'
import type { Follower, Terrain } from '../scope.ts'
import { resolvePath } from '../shell/resolve-path.ts'

const maxFiles = 60
const versions = [
  'image',
  'image_uri',
  'docker_image_name',
  'source_code_hash',
  's3_key',
  'model_data_url',
  'image_tag',
  'tag',
]

/**
 * `terraform apply`: services whose image or model is a variable are deployed by applying them with another value; what
 * stays as it is written is infrastructure, which the tool's own claim says.
 */
export const terraformApply: Follower = {
  id: 'terraform-apply',
  follows: 'terraform apply: services whose version is a variable of the configuration',
  follow({ words, at }, scope, terrain) {
    if (!/^(?:terraform|tofu)$/.test(words[0] ?? '') || !words.includes('apply')) return undefined
    const folder = words.find((word) => word.startsWith('-chdir='))?.slice('-chdir='.length) ?? '.'
    const root = resolvePath(folder, scope)
    const own = hop(scope, at, 'terraform apply', `terraform:${root}:${words.join(' ').slice(0, 500)}`)
    if (own === undefined) return []
    const given = variables(words, scope.env)
    const targets = words.flatMap((word) => /^--?target=(?:module\.)?(.+)$/.exec(word)?.[1] ?? [])
    return servicesIn(root, terrain).flatMap(({ path, block }) => {
      const [type = '', name = ''] = block.labels
      const variable = versionVariable(block)
      if (variable === undefined || !Object.hasOwn(given, variable)) return []
      if (targets.length > 0 && !targets.some((one) => one === `${type}.${name}` || one.startsWith(`${type}.${name}[`)))
        return []
      const activity: Activity = {
        kind: 'deploy',
        tool: 'terraform',
        subject: 'application',
        note: `terraform applies ${type}.${name} with ${variable}`.slice(0, 200),
        at: { path, line: block.line },
        via: [],
        tolerant: false,
        conditional: false,
        triggers: [],
        detail: {
          service: name,
          version: (given[variable] ?? '').slice(0, 300),
          command: words.join(' ').slice(0, 1000),
        },
      }
      return [{ type: 'activity' as const, activity: inScope(activity, own, terrain) }]
    })
  },
}

interface Service {
  readonly path: string
  readonly block: HclBlock
}

/** Services of one configuration; those of its modules take their versions through further names and are not followed. */
function servicesIn(folder: string, terrain: Terrain): readonly Service[] {
  const prefix = folder === '' ? '' : `${folder}/`
  const paths = terrain.files.entries
    .map(({ path }) => path)
    .filter((path) => path.startsWith(prefix) && path.endsWith('.tf') && !path.slice(prefix.length).includes('/'))
  return paths.slice(0, maxFiles).flatMap((path) => {
    const text = terrain.files.text(path)
    if (text?.state !== 'seen') return []
    return hclBlocks(text.value)
      .filter(({ type, labels }) => type === 'resource' && servingResources.test(labels[0] ?? ''))
      .map((block) => ({ path, block }))
  })
}

/** The variable that says which version of the service runs. */
function versionVariable(block: HclBlock): string | undefined {
  for (const name of versions) {
    const variable = /\bvar\.(\w+)/.exec(hclAttribute(block, name) ?? '')?.[1]
    if (variable !== undefined) return variable
  }
  return undefined
}

/** Values given on the command line and by `TF_VAR_` variables. */
function variables(words: readonly string[], env: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const byEnv = Object.entries(env).flatMap(([name, value]) =>
    name.startsWith('TF_VAR_') ? [[name.slice('TF_VAR_'.length), value] as const] : [],
  )
  const byOption = words.flatMap((word, index) => {
    const text = word === '-var' || word === '--var' ? words[index + 1] : /^--?var=(.*)$/s.exec(word)?.[1]
    const match = /^["']?(\w+)=(.*?)["']?$/s.exec(text ?? '')
    return match === null ? [] : [[match[1] ?? '', match[2] ?? ''] as const]
  })
  return Object.fromEntries([...byEnv, ...byOption])
}
