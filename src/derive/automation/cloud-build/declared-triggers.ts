import type { Files } from '../../../model/facts.ts'
import { hclAttribute } from '../../declarations/hcl-blocks.ts'
import { terraformResources, type TerraformResource } from '../read/terraform-blocks.ts'
import { branchTriggers, type DeclaredTrigger } from './branch-triggers.ts'
import { scriptedTriggers } from './scripted-triggers.ts'

/** The triggers that Terraform files or scripts of the repository declare for a build; undefined where there are none for it or one cannot be told. */
export function declaredTriggers(
  path: string,
  files: Files,
  defaultBranch: string | null,
): readonly DeclaredTrigger[] | undefined {
  const own = terraformResources('google_cloudbuild_trigger', files).filter((one) => buildOf(one) === path)
  if (own.length === 0) return scriptedTriggers(path, files, defaultBranch)
  const found = own.map((one) => triggersOf(one, defaultBranch))
  return found.some((one) => one === undefined) ? undefined : found.flatMap((one) => one ?? [])
}

function buildOf(resource: TerraformResource): string | undefined {
  const { block, plain } = resource
  const name = plain(hclAttribute(block, 'filename')) ?? plain(hclAttribute(block, 'path'))
  return name?.replace(/^\.?\//, '')
}

function triggersOf(resource: TerraformResource, defaultBranch: string | null): readonly DeclaredTrigger[] | undefined {
  const { block, path, plain } = resource
  if (hclAttribute(block, 'disabled') === 'true') return []
  const at = { path, line: block.line }
  const substitutions = substitutionsOf(resource)
  const has = (name: string) => block.body.some((line) => new RegExp(`^[\\s{]*${name}\\s*=?\\s*\\{`).test(line))
  if (has('pubsub_config') || has('webhook_config'))
    return [{ trigger: { kind: 'event', event: has('pubsub_config') ? 'pubsub' : 'webhook', at }, substitutions }]
  const tag = plain(hclAttribute(block, 'tag') ?? hclAttribute(block, 'tag_name'))
  if (tag !== undefined)
    return [{ trigger: { kind: 'release', event: 'tag', detail: `tags: ${tag}`, at }, substitutions }]
  const branch = plain(hclAttribute(block, 'branch') ?? hclAttribute(block, 'branch_name'))
  if (branch === undefined) return undefined
  return branchTriggers(branch, has('pull_request'), { at, substitutions, defaultBranch })
}

/** `_ENV = "prod"`: names of one's own start with an underscore. */
function substitutionsOf({ block, plain }: TerraformResource): Readonly<Record<string, string>> {
  const found = block.body.flatMap((line) => {
    const [, name, written] = /^\s*"?(_[A-Z][A-Z0-9_]*)"?\s*[=:]\s*(.+)$/.exec(line) ?? []
    const value = plain(written)
    return name === undefined || value === undefined ? [] : [[name, value] as const]
  })
  return Object.fromEntries(found)
}
