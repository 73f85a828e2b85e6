import type { Trigger } from '../../../model/automation.ts'
import type { Files } from '../../../model/facts.ts'
import type { HclBlock } from '../../declarations/hcl-blocks.ts'
import { fitsRegex } from '../read/fits-regex.ts'
import { specOf } from '../codepipeline/terraform-builds.ts'
import { terraformResources, type TerraformResource } from '../read/terraform-blocks.ts'

/** The starts by webhook that Terraform files of the repository declare for a build specification; undefined where there are none. */
export function declaredWebhooks(
  path: string,
  files: Files,
  defaultBranch: string | null,
): readonly Trigger[] | undefined {
  const defaults = defaultBranch === null ? ['main', 'master'] : [defaultBranch]
  const projects = terraformResources('aws_codebuild_project', files).filter((one) => specOf(one) === path)
  const names = projects.map(({ block }) => `aws_codebuild_project.${block.labels[1] ?? ''}`)
  if (names.length === 0) return undefined
  const refers = ({ block }: TerraformResource) =>
    block.body.some((line) => names.some((name) => referred(line).includes(name)))
  const hooks = terraformResources('aws_codebuild_webhook', files).filter(refers)
  return hooks.length === 0 ? undefined : hooks.flatMap((hook) => hookTriggers(hook, defaults))
}

/** What a line refers to, as `type.name`. */
function referred(line: string): readonly string[] {
  return [...line.matchAll(/\baws_codebuild_project\.[\w-]+/g)].map(([name]) => name)
}

interface Filter {
  readonly type: string
  readonly pattern: string
  readonly excluded: boolean
}

function hookTriggers({ block, path, plain }: TerraformResource, defaults: readonly string[]): readonly Trigger[] {
  const at = { path, line: block.line }
  const groups = groupsOf(block, plain)
  if (groups.length === 0)
    return [
      { kind: 'change', event: 'push', at },
      { kind: 'change', event: 'pull_request', at },
    ]
  return groups.flatMap((filters): readonly Trigger[] => {
    const events = filters.find(({ type }) => type === 'EVENT')?.pattern ?? 'PUSH'
    const admits = (type: string) =>
      filters
        .filter((filter) => filter.type === type)
        .every(({ pattern, excluded }) =>
          defaults.some((name) => fitsRegex(`refs/heads/${name}`, pattern) === !excluded),
        )
    const tag = filters.find(({ type, pattern }) => type === 'HEAD_REF' && /tags/.test(pattern))
    const pushed: readonly Trigger[] = !/\bPUSH\b/.test(events)
      ? []
      : tag !== undefined
        ? [{ kind: 'release', event: 'tag', detail: tag.pattern, at }]
        : admits('HEAD_REF')
          ? [{ kind: 'change', event: 'push', at }]
          : []
    const asked = /PULL_REQUEST_(CREATED|UPDATED|REOPENED)/.test(events) && admits('BASE_REF')
    return [...pushed, ...(asked ? [{ kind: 'change', event: 'pull_request', at } as const] : [])]
  })
}

function groupsOf(block: HclBlock, plain: TerraformResource['plain']): readonly (readonly Filter[])[] {
  const groups: Filter[][] = []
  let type: string | undefined
  for (const line of block.body) {
    if (/^\s*filter_group\s*\{/.test(line)) groups.push([])
    const [, name, written] =
      /^[\s{]*(?:filter\s*\{\s*)?(type|pattern|exclude_matched_pattern)\s*=\s*(.+?)\s*\}?$/.exec(line) ?? []
    const value = plain(written) ?? ''
    const group = groups.at(-1)
    if (name === 'type') type = value
    if (name === 'pattern' && type !== undefined) group?.push({ type, pattern: value, excluded: false })
    const last = group?.at(-1)
    if (name === 'exclude_matched_pattern' && value === 'true' && group !== undefined && last !== undefined)
      group.splice(-1, 1, { ...last, excluded: true })
  }
  return groups
}
