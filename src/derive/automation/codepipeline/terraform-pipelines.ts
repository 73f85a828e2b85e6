import type { Trigger } from '../../../model/automation.ts'
import type { Files } from '../../../model/facts.ts'
import { hclAttribute, hclWithin, type HclBlock } from '../../declarations/hcl-blocks.ts'
import { terraformResources, type TerraformResource } from '../read/terraform-blocks.ts'
import { branchTriggers, deedOf } from './declared-pipeline.ts'
import type { DeclaredAction, DeclaredPipeline } from './declared-pipeline.ts'
import { terraformBuild } from './terraform-builds.ts'

type Plain = TerraformResource['plain']

/** The pipelines that Terraform files of the repository declare. */
export function terraformPipelines(files: Files, defaultBranch: string | null): readonly DeclaredPipeline[] {
  return terraformResources('aws_codepipeline', files).map(({ path, block, plain }) => {
    const stages = hclWithin(block, 'stage').map((stage) => ({
      name: plain(hclAttribute(stage, 'name')) ?? '',
      actions: hclWithin(stage, 'action').map((action) => ({ action, category: hclAttribute(action, 'category') })),
    }))
    const sources = stages.flatMap(({ actions }) =>
      actions.filter(({ category }) => category === 'Source').map(({ action }) => action),
    )
    return {
      name: plain(hclAttribute(block, 'name')) ?? block.labels[1] ?? '',
      at: { path, line: block.line },
      triggers: startsOf(sources, plain, path, defaultBranch),
      stages: stages.flatMap(({ name, actions }) => {
        const further = actions.filter(({ category }) => category !== 'Source')
        return further.length === 0
          ? []
          : [{ name, actions: further.map(({ action }) => actionOf(action, plain, files)) }]
      }),
    }
  })
}

function startsOf(
  sources: readonly HclBlock[],
  plain: Plain,
  path: string,
  defaultBranch: string | null,
): readonly Trigger[] | undefined {
  const starts = sources.map((source) => {
    const at = { path, line: source.line }
    if (hclAttribute(source, 'DetectChanges') === 'false') return [{ kind: 'manual', event: 'release', at } as const]
    const branch = hclAttribute(source, 'BranchName') ?? hclAttribute(source, 'Branch')
    return branchTriggers(plain(branch), at, defaultBranch)
  })
  const known = starts.flatMap((one) => one ?? [])
  return known.length === 0 && starts.includes(undefined) ? undefined : known
}

function actionOf(action: HclBlock, plain: Plain, files: Files): DeclaredAction {
  const template = plain(hclAttribute(action, 'TemplatePath'))
  const provider = plain(hclAttribute(action, 'provider'))
  return {
    name: plain(hclAttribute(action, 'name')) ?? '',
    line: action.line,
    order: Number(plain(hclAttribute(action, 'run_order')) ?? 1) || 1,
    does: deedOf(plain(hclAttribute(action, 'category')), provider),
    provider: provider ?? '',
    build: terraformBuild(hclAttribute(action, 'ProjectName'), files),
    template: template?.slice(template.indexOf('::') + 1).replace(/^:/, ''),
  }
}
