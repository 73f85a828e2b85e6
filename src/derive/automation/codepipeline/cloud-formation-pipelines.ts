import type { Trigger } from '../../../model/automation.ts'
import type { Files } from '../../../model/facts.ts'
import type { Location } from '../../../model/location.ts'
import { isForeign } from '../../dependencies/is-foreign.ts'
import { innerYaml } from '../../yaml/inner-yaml.ts'
import { items, pairs, scalar, textAt, under } from '../../yaml/look-up.ts'
import type { YamlNode, YamlPair, YamlScalar } from '../../yaml/yaml-node.ts'
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
    const root = readYamlFile(path, files)
    if (root === undefined) return [unreadable(path)]
    return ofType(root, 'AWS::CodePipeline::Pipeline').map((pair) => pipelineOf(pair, { root, path, defaultBranch }))
  })
}

/** A template that deploying would refuse, too, or that something else fills in first. */
function unreadable(path: string): DeclaredPipeline {
  const unread = 'the template cannot be read as YAML'
  return { name: path, at: { path, line: 1 }, stages: [], triggers: undefined, unread }
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

/** The only branch of a copy of the code that the template itself makes in CodeCommit. */
function seededBranch(root: YamlNode | null): string | undefined {
  const [seed] = ofType(root, 'AWS::CodeCommit::Repository').flatMap(
    ({ value }) => under(value, 'Properties', 'Code') ?? [],
  )
  return seed === undefined ? undefined : (plain(under(seed, 'BranchName'), root) ?? 'main')
}

/** What its sources follow, and what rules of the same template start it for. */
function startsOf(
  sources: readonly YamlNode[],
  pipeline: string,
  at: Location,
  { root, path, defaultBranch: hosted }: Template,
): readonly Trigger[] | undefined {
  const defaultBranch = seededBranch(root) ?? hosted
  const followed = sources.map((source) => {
    const configuration = under(source, 'Configuration')
    if (textAt(configuration, 'DetectChanges') === 'false') return []
    const branch = under(configuration, 'BranchName') ?? under(configuration, 'Branch')
    return branchTriggers(plain(branch, root), at, defaultBranch)
  })
  const ruled = ofType(root, 'AWS::Events::Rule').flatMap(({ value, line }) => {
    const rule = under(value, 'Properties')
    if (textAt(rule, 'State') === 'DISABLED') return []
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

function actionOf(action: YamlNode, declaring: Template): DeclaredAction {
  const template = textAt(action, 'Configuration', 'TemplatePath')
  const provider = textAt(action, 'ActionTypeId', 'Provider')
  return {
    name: textAt(action, 'Name') ?? '',
    line: action.line,
    order: Number(textAt(action, 'RunOrder') ?? 1) || 1,
    does: deedOf(textAt(action, 'ActionTypeId', 'Category'), provider),
    provider: provider ?? '',
    build: buildOf(reference(under(action, 'Configuration', 'ProjectName')), declaring),
    template: template?.slice(template.indexOf('::') + 1).replace(/^:/, ''),
  }
}

/** `buildspec.yml` of the root unless the project names another file or has it written out. */
function buildOf(project: string | undefined, { root, path }: Template): DeclaredBuild | undefined {
  const found = ofType(root, 'AWS::CodeBuild::Project').find(({ key }) => key === project)
  if (found === undefined) return undefined
  const properties = under(found.value, 'Properties')
  const written = scalar(under(properties, 'Source', 'BuildSpec'))
  const spec = written?.text.includes('\n') === true ? writtenSpecification(written, path) : specificationFile(written)
  if (spec === undefined) return undefined
  const variables = items(under(properties, 'Environment', 'EnvironmentVariables')).flatMap((variable) => {
    const name = textAt(variable, 'Name')
    const value = plain(under(variable, 'Value'), root)
    return name === undefined || value === undefined ? [] : [[name, value] as const]
  })
  return { spec, env: Object.fromEntries(variables) }
}

function specificationFile(written: YamlScalar | undefined): string {
  return (written?.text ?? 'buildspec.yml').replace(/^\.?\//, '')
}

/** What stands in the template; the values that deploying fills in are variables that nothing sets. */
function writtenSpecification(written: YamlScalar, path: string): DeclaredBuild['spec'] | undefined {
  const text = written.text.replace(/\$\{(\w+)(?:::|\.)(\w+)\}/g, (_, one: string, two: string) => `\${${one}_${two}}`)
  const root = innerYaml({ ...written, text })
  return root === undefined ? undefined : { path, root }
}

/** The resource that a value refers to, in whichever of the ways to write it. */
function reference(node: YamlNode | undefined): string | undefined {
  return node?.type === 'scalar' ? /^\$?\{?(\w+)/.exec(node.text)?.[1] : textAt(node, 'Ref')
}

/** A text with the defaults of the parameters it refers to; undefined where only deploying tells. */
function plain(node: YamlNode | undefined, root: YamlNode | null): string | undefined {
  const initial = (name: string) => textAt(under(root, 'Parameters', name), 'Default')
  const named = node?.type === 'scalar' ? node.text : textAt(node, 'Ref')
  if (named === undefined || under(root, 'Parameters', named) !== undefined) return initial(named ?? '')
  if (node?.type !== 'scalar') return undefined
  const text = named.replace(/\$\{(\w+)\}/g, (whole: string, name: string) => initial(name) ?? whole)
  return text.includes('${') ? undefined : text
}

/** All scalars below a node. */
function textOf(node: YamlNode | undefined | null): readonly string[] {
  if (node?.type === 'scalar') return [node.text]
  if (node?.type === 'sequence') return node.items.flatMap(textOf)
  return pairs(node).flatMap(({ value }) => textOf(value))
}
