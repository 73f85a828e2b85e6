import type { Trigger } from '../../../model/automation.ts'
import type { Files } from '../../../model/facts.ts'
import type { Location } from '../../../model/location.ts'
import { isForeign } from '../../dependencies/is-foreign.ts'
import { items, pairs, textAt, under } from '../../yaml/look-up.ts'
import type { YamlNode, YamlPair } from '../../yaml/yaml-node.ts'
import { isSample } from '../read/is-sample.ts'
import { readYamlFile } from '../read/read-yaml-file.ts'
import { branchTriggers, deedOf } from './declared-pipeline.ts'
import type { DeclaredAction, DeclaredBuild, DeclaredPipeline } from './declared-pipeline.ts'
import { ruleTriggers } from './rule-triggers.ts'

const maxFiles = 100

/** The pipelines that CloudFormation templates of the repository declare, with the builds and the rules beside them. */
export function cloudFormationPipelines(files: Files, defaultBranch: string | null): readonly DeclaredPipeline[] {
  const paths = files.glob('**/*.{yml,yaml}').filter((path) => {
    const text = isForeign(path) || isSample(path) ? undefined : files.text(path)
    return text?.state === 'seen' && text.value.includes('AWS::CodePipeline::Pipeline')
  })
  return paths.slice(0, maxFiles).flatMap((path) => {
    const root = readYamlFile(path, files) ?? null
    return ofType(root, 'AWS::CodePipeline::Pipeline').map((pair) => pipelineOf(pair, { root, path, defaultBranch }))
  })
}

interface Template {
  readonly root: YamlNode | null
  readonly path: string
  readonly defaultBranch: string | null
}

function ofType(root: YamlNode | null, type: string): readonly YamlPair[] {
  return pairs(under(root, 'Resources')).filter(({ value }) => textAt(value, 'Type') === type)
}

function pipelineOf({ key, value, line }: YamlPair, template: Template): DeclaredPipeline {
  const at = { path: template.path, line }
  const written = items(under(value, 'Properties', 'Stages')).map((stage) => ({
    name: textAt(stage, 'Name') ?? '',
    actions: items(under(stage, 'Actions')),
  }))
  const sources = written.flatMap(({ actions }) => actions.filter(isSource))
  return {
    name: plain(under(value, 'Properties', 'Name'), template.root) ?? key,
    at,
    triggers: startsOf(sources, key, at, template),
    stages: written.flatMap(({ name, actions }) => {
      const further = actions.filter((action) => !isSource(action))
      return further.length === 0 ? [] : [{ name, actions: further.map((action) => actionOf(action, template)) }]
    }),
  }
}

function isSource(action: YamlNode): boolean {
  return textAt(action, 'ActionTypeId', 'Category') === 'Source'
}

/** What its sources follow, and what rules of the same template start it for. */
function startsOf(
  sources: readonly YamlNode[],
  pipeline: string,
  at: Location,
  { root, path, defaultBranch }: Template,
): readonly Trigger[] | undefined {
  const followed = sources.map((source) => {
    const configuration = under(source, 'Configuration')
    if (textAt(configuration, 'DetectChanges') === 'false') return []
    const branch = under(configuration, 'BranchName') ?? under(configuration, 'Branch')
    return branchTriggers(plain(branch, root), at, defaultBranch)
  })
  const ruled = ofType(root, 'AWS::Events::Rule').flatMap(({ value, line }) => {
    const rule = under(value, 'Properties')
    const targets = textOf(under(rule, 'Targets'))
    if (!targets.some((text) => text === pipeline || text.includes(`\${${pipeline}}`))) return []
    const [branch] = items(under(rule, 'EventPattern', 'detail', 'referenceName'))
    return ruleTriggers(
      {
        pattern: textOf(under(rule, 'EventPattern')).join('\n'),
        schedule: textAt(rule, 'ScheduleExpression'),
        branch: plain(branch, root),
        at: { path, line },
      },
      defaultBranch,
    )
  })
  const known = [...followed.flatMap((one) => one ?? []), ...ruled]
  return known.length === 0 && followed.includes(undefined) ? undefined : known
}

function actionOf(action: YamlNode, { root }: Template): DeclaredAction {
  const template = textAt(action, 'Configuration', 'TemplatePath')
  const provider = textAt(action, 'ActionTypeId', 'Provider')
  return {
    name: textAt(action, 'Name') ?? '',
    line: action.line,
    order: Number(textAt(action, 'RunOrder') ?? 1) || 1,
    does: deedOf(textAt(action, 'ActionTypeId', 'Category'), provider),
    provider: provider ?? '',
    build: buildOf(reference(under(action, 'Configuration', 'ProjectName')), root),
    template: template?.slice(template.indexOf('::') + 1).replace(/^:/, ''),
  }
}

/** `buildspec.yml` of the root unless the project names another file; what stands in the template itself has no file. */
function buildOf(project: string | undefined, root: YamlNode | null): DeclaredBuild | undefined {
  const found = ofType(root, 'AWS::CodeBuild::Project').find(({ key }) => key === project)
  if (found === undefined) return undefined
  const properties = under(found.value, 'Properties')
  const spec = textAt(properties, 'Source', 'BuildSpec') ?? 'buildspec.yml'
  if (spec.includes('\n')) return undefined
  const variables = items(under(properties, 'Environment', 'EnvironmentVariables')).flatMap((variable) => {
    const name = textAt(variable, 'Name')
    const value = plain(under(variable, 'Value'), root)
    return name === undefined || value === undefined ? [] : [[name, value] as const]
  })
  return { spec: spec.replace(/^\.?\//, ''), env: Object.fromEntries(variables) }
}

/** The resource that a value refers to, in whichever of the ways to write it. */
function reference(node: YamlNode | undefined): string | undefined {
  return node?.type === 'scalar' ? /^\$?\{?(\w+)/.exec(node.text)?.[1] : textAt(node, 'Ref')
}

/** A text, or the default of the parameter it refers to; undefined where only deploying tells. */
function plain(node: YamlNode | undefined, root: YamlNode | null): string | undefined {
  const name = reference(node)
  const parameter = name === undefined ? undefined : under(root, 'Parameters', name)
  if (parameter !== undefined) return textAt(parameter, 'Default')
  return node?.type === 'scalar' && !node.text.includes('${') ? node.text : undefined
}

/** All scalars below a node. */
function textOf(node: YamlNode | undefined | null): readonly string[] {
  if (node?.type === 'scalar') return [node.text]
  if (node?.type === 'sequence') return node.items.flatMap(textOf)
  return pairs(node).flatMap(({ value }) => textOf(value))
}
