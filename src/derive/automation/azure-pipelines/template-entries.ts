import { placeOf, type Location } from '../../../model/location.ts'
import { items, pairs, pairOf, scalar, textAt, under } from '../../yaml/look-up.ts'
import type { YamlNode, YamlScalar } from '../../yaml/yaml-node.ts'
import { objectOf, unknownValue, nothing, type Value } from '../expression/expression-value.ts'
import { maxDepth } from '../scope.ts'
import { folderOf, resolvePath } from '../shell/resolve-path.ts'
import { azureFunction, variablesContext } from './azure-functions.ts'
import type { AzureFrame, AzureWorld } from './azure-world.ts'
import { expandTemplate, valueOfNode, type TemplateScope } from './expand-template.ts'
import type { Variables } from './macros.ts'

/** One item of a list of stages, jobs, steps or variables after templates were put in; `elsewhere` for a template of another repository. */
export type Entry =
  | { readonly type: 'item'; readonly node: YamlNode; readonly frame: AzureFrame }
  | {
      readonly type: 'elsewhere'
      readonly callee: string
      readonly inputs: Readonly<Record<string, string>>
      readonly at: Location
      readonly frame: AzureFrame
    }

/** What a file's template expressions see. */
export function templateScope(
  parameters: Value,
  nodes: ReadonlyMap<string, YamlNode>,
  variables: Variables,
): TemplateScope {
  return {
    nodes,
    parameters,
    contexts: {
      context(name) {
        if (name === 'parameters') return parameters
        return name === 'variables' ? variablesContext(variables, nothing) : unknownValue
      },
      status: azureFunction,
    },
  }
}

/** The frame with the variables that are known by now: template expressions see them too. */
export function withVariables(frame: AzureFrame, variables: Variables): AzureFrame {
  return { ...frame, scope: templateScope(frame.scope.parameters, frame.scope.nodes, variables) }
}

/** The items of a list, templates of this repository entered. */
export function entriesOf(
  list: YamlNode | undefined,
  key: string,
  frame: AzureFrame,
  variables: Variables,
  world: AzureWorld,
): readonly Entry[] {
  return items(expandTemplate(list, frame.scope)).flatMap((node): readonly Entry[] => {
    const template = scalar(under(node, 'template'))
    return template === undefined
      ? [{ type: 'item', node, frame }]
      : enter(template, node, key, frame, variables, world)
  })
}

function enter(
  template: YamlScalar,
  node: YamlNode,
  key: string,
  frame: AzureFrame,
  variables: Variables,
  world: AzureWorld,
): readonly Entry[] {
  const at = { path: frame.path, line: template.line }
  const [file = '', alias] = template.text.split('@')
  const given = under(node, 'parameters')
  if (alias !== undefined && alias !== 'self') {
    const inputs = pairs(given).flatMap((pair) =>
      pair.value?.type === 'scalar' ? [[pair.key, pair.value.text] as const] : [],
    )
    const callee = `${frame.aliases.get(alias) ?? alias}/${file.replace(/^\//, '')}`
    return [{ type: 'elsewhere', callee, inputs: Object.fromEntries(inputs), at, frame }]
  }
  const path = file.startsWith('/')
    ? resolvePath(file.slice(1), { cwd: '' })
    : resolvePath(file, { cwd: folderOf(frame.path) })
  const root = world.file(path)
  if (root === undefined || frame.depth >= maxDepth || frame.entered.has(path) || !world.terrain.spend()) return []
  const inner = templateFrame(
    root,
    path,
    given,
    { ...frame, via: [...frame.via, placeOf(at)], depth: frame.depth + 1 },
    variables,
  )
  const list = under(root, key)
  return key === 'variables' && list?.type === 'mapping'
    ? [{ type: 'item', node: list, frame: inner }]
    : entriesOf(list, key, inner, variables, world)
}

/** The frame of a template: its declared parameters with what the caller hands over. */
export function templateFrame(
  root: YamlNode,
  path: string,
  given: YamlNode | undefined,
  around: AzureFrame,
  variables: Variables,
): AzureFrame {
  const values: Record<string, Value> = {}
  const nodes = new Map<string, YamlNode>()
  function put(name: string, node: YamlNode | null | undefined): void {
    values[name.toLowerCase()] = valueOfNode(node)
    if (node?.type === 'sequence' || node?.type === 'mapping') nodes.set(name.toLowerCase(), node)
    else nodes.delete(name.toLowerCase())
  }
  const declared = under(root, 'parameters')
  for (const { key, value } of pairs(declared)) put(key, value)
  for (const item of items(declared)) {
    const name = textAt(item, 'name')
    if (name === undefined) continue
    const first = items(under(item, 'values'))[0]
    if (pairOf(item, 'default') !== undefined || first !== undefined) put(name, under(item, 'default') ?? first)
    else values[name.toLowerCase()] = { type: 'unknown', willing: true, written: `\${{ parameters.${name} }}` }
  }
  for (const { key, value } of pairs(given)) put(key, value)
  const entered = new Set([...around.entered, path])
  return { ...around, path, entered, scope: templateScope(objectOf(values), nodes, variables) }
}

/** Variables around with those declared here: a mapping, or a list of names, groups and templates. */
export function variablesOf(
  node: YamlNode | undefined,
  frame: AzureFrame,
  around: Variables,
  world: AzureWorld,
): Map<string, string> {
  const variables = new Map(around)
  const declared = node?.type === 'sequence' ? entriesOf(node, 'variables', frame, around, world) : []
  const whole = node?.type === 'mapping' ? [expandTemplate(node, frame.scope)] : []
  for (const entry of declared) {
    if (entry.type === 'elsewhere') continue
    const name = textAt(entry.node, 'name')
    const value = textAt(entry.node, 'value')
    if (name !== undefined && pairOf(entry.node, 'value') !== undefined) variables.set(name.toLowerCase(), value ?? '')
    else if (entry.frame !== frame) whole.push(expandTemplate(entry.node, entry.frame.scope))
  }
  for (const mapping of whole) {
    for (const { key, value } of pairs(mapping)) {
      if (value?.type === 'scalar') variables.set(key.toLowerCase(), value.text)
    }
  }
  return variables
}
