import type { Trigger } from '../../../model/automation.ts'
import type { Files } from '../../../model/facts.ts'
import { hclAttribute, type HclBlock } from '../../declarations/hcl-blocks.ts'
import { fitsRegex } from '../read/fits-regex.ts'
import { terraformModules, terraformResources, type TerraformResource } from '../read/terraform-blocks.ts'

/** The starts that Terraform files of the repository declare for a build specification: webhooks, and pipelines that follow a branch. Undefined where there are none. */
export function declaredWebhooks(
  path: string,
  files: Files,
  defaultBranch: string | null,
): readonly Trigger[] | undefined {
  const defaults = defaultBranch === null ? ['main', 'master'] : [defaultBranch]
  const projects = terraformResources('aws_codebuild_project', files).filter((one) => specOf(one) === path)
  const names = [
    ...projects.map(({ block }) => `aws_codebuild_project.${block.labels[1] ?? ''}`),
    ...modulesOf(path, files),
  ]
  if (names.length === 0) return undefined
  const refers = ({ block }: TerraformResource) =>
    block.body.some((line) => names.some((name) => referred(line).includes(name)))
  const hooks = terraformResources('aws_codebuild_webhook', files).filter(refers)
  const pipelines = terraformResources('aws_codepipeline', files).filter(refers)
  if (hooks.length === 0 && pipelines.length === 0) return undefined
  const followed = pipelines.map((pipeline) => pipelineTriggers(pipeline, defaults))
  const known = [
    ...hooks.flatMap((hook) => hookTriggers(hook, defaults)),
    ...followed.flatMap((triggers) => triggers ?? []),
  ]
  return known.length === 0 && followed.includes(undefined) ? undefined : known
}

/** Modules that are handed the build specification: the project stands inside them. */
function modulesOf(path: string, files: Files): readonly string[] {
  return terraformModules(files).flatMap(({ block, plain }) => {
    const handed = block.body.some((line) => {
      const written = /^\s*\w{0,40}build_?spec\w{0,40}\s*=\s*(.+)$/.exec(line)?.[1]
      return plain(written)?.replace(/^\.?\//, '') === path
    })
    return handed && block.labels[0] !== undefined ? [`module.${block.labels[0]}`] : []
  })
}

/** What a line refers to, as `type.name`. */
function referred(line: string): readonly string[] {
  return [...line.matchAll(/\b(?:aws_codebuild_project|module)\.[\w-]+/g)].map(([name]) => name)
}

/** A project reads `buildspec.yml` of the root unless it names another file. */
function specOf({ block, plain }: TerraformResource): string | undefined {
  const written = hclAttribute(block, 'buildspec')
  if (written === undefined) return 'buildspec.yml'
  const file = /^file\("(?:\$\{path\.\w+\}\/)?(?:\.\.?\/)*([^"]+)"\)$/.exec(written)?.[1]
  return (file ?? plain(written))?.replace(/^\.?\//, '')
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

/** A source action follows one branch of a repository; undefined where that is said elsewhere. */
function pipelineTriggers(
  { block, path, plain }: TerraformResource,
  defaults: readonly string[],
): readonly Trigger[] | undefined {
  const branch = plain(
    ['BranchName', 'Branch'].map((name) => hclAttribute(block, name)).find((text) => text !== undefined),
  )
  if (branch === undefined) return undefined
  if (!defaults.includes(branch)) return []
  return [{ kind: 'change', event: 'push', detail: `branches: ${branch}`, at: { path, line: block.line } }]
}
