import type { YamlMapping, YamlNode, YamlPair } from '../../yaml/yaml-node.ts'
import { evaluate, type Contexts } from '../expression/evaluate.ts'
import { known, nothing, objectOf, textOfValue, truthOf, type Value } from '../expression/expression-value.ts'
import { parseExpression } from '../expression/parse-expression.ts'
import { substitute } from '../expression/substitute.ts'

/** What a template's expressions see. */
export interface TemplateScope {
  readonly contexts: Contexts
  readonly parameters: Value
  /** Lists and mappings handed over as parameters, to be put in as they are. */
  readonly nodes: ReadonlyMap<string, YamlNode>
}

const maxDepth = 40
const maxEach = 50

/** A piece of a pipeline file with its `${{ }}` worked in: values, `if`/`elseif`/`else`, `each` and `insert`. Keeps the lines. */
export function expandTemplate(node: YamlNode | null | undefined, scope: TemplateScope, depth = 0): YamlNode | null {
  if (node === null || node === undefined || depth > maxDepth) return null
  if (node.type === 'scalar') return expandScalar(node, scope)
  if (node.type === 'sequence') return { ...node, items: spliced(node.items, scope, depth) }
  return { ...node, pairs: expandPairs(node, scope, depth) }
}

function expandScalar(node: Extract<YamlNode, { type: 'scalar' }>, scope: TemplateScope): YamlNode | null {
  if (typeof node.value !== 'string' || !node.text.includes('${{')) return node
  const whole = wholeParameter(node.text)
  const handed = whole === undefined ? undefined : scope.nodes.get(whole)
  if (handed !== undefined) return handed
  const { text } = substitute(node.text, scope.contexts)
  return { ...node, text, value: text }
}

/** `parameters.steps` where a text is nothing but that. */
function wholeParameter(text: string): string | undefined {
  return /^\s{0,9}\$\{\{\s{0,9}parameters\.([\w-]{1,100})\s{0,9}\}\}\s{0,9}$/.exec(text)?.[1]?.toLowerCase()
}

function spliced(
  items: readonly (YamlNode | null)[],
  scope: TemplateScope,
  depth: number,
): readonly (YamlNode | null)[] {
  const out: (YamlNode | null)[] = []
  const chain = { taken: false }
  for (const item of items) {
    const directive = directiveOf(item)
    if (directive === undefined) {
      const expanded = expandTemplate(item, scope, depth + 1)
      // A parameter that is a list of steps stands in a list as its items.
      if (item?.type === 'scalar' && expanded?.type === 'sequence') out.push(...expanded.items)
      else out.push(expanded)
      continue
    }
    for (const inner of scopesOf(directive.text, scope, chain)) {
      const { value } = directive.pair
      if (value?.type === 'sequence') out.push(...spliced(value.items, inner, depth + 1))
      else out.push(expandTemplate(value, inner, depth + 1))
    }
  }
  return out.slice(0, 2_000)
}

function expandPairs(node: YamlMapping, scope: TemplateScope, depth: number): ReadonlyMap<string, YamlPair> {
  const pairs = new Map<string, YamlPair>()
  const chain = { taken: false }
  for (const pair of node.pairs.values()) {
    const text = directiveText(pair.key)
    if (text === undefined) {
      const key = pair.key.includes('${{') ? substitute(pair.key, scope.contexts).text : pair.key
      pairs.set(key, { key, line: pair.line, value: expandTemplate(pair.value, scope, depth + 1) })
      continue
    }
    for (const inner of scopesOf(text, scope, chain)) {
      const value = expandTemplate(pair.value, inner, depth + 1)
      if (value?.type === 'mapping') for (const [key, one] of value.pairs) pairs.set(key, one)
    }
  }
  return pairs
}

function directiveOf(item: YamlNode | null): { readonly text: string; readonly pair: YamlPair } | undefined {
  if (item?.type !== 'mapping' || item.pairs.size !== 1) return undefined
  const [pair] = item.pairs.values()
  const text = pair === undefined ? undefined : directiveText(pair.key)
  return text === undefined || pair === undefined ? undefined : { text, pair }
}

function directiveText(key: string): string | undefined {
  const inner = /^\$\{\{([^]{0,2000})\}\}$/.exec(key.trim())?.[1]?.trim()
  return inner !== undefined && /^(if|elseif|else|each|insert)\b/.test(inner) ? inner : undefined
}

/** The scopes in which what stands under a directive is put in: none, one, or one for each item. */
function scopesOf(text: string, scope: TemplateScope, chain: { taken: boolean }): readonly TemplateScope[] {
  if (text.startsWith('insert')) return [scope]
  if (text.startsWith('each')) return eachScope(text, scope)
  const starts = text.startsWith('if')
  if (starts) chain.taken = false
  if (chain.taken) return []
  const test = text.replace(/^(elseif|else|if)/, '').trim()
  // What only a person decides when starting the run is taken as decided for it.
  chain.taken = test === '' || truthOf(valueOf(test, scope)) !== false
  return chain.taken ? [scope] : []
}

function eachScope(text: string, scope: TemplateScope): readonly TemplateScope[] {
  const [, name, source] = /^each\s{1,9}(\w{1,60})\s{1,9}in\s{1,9}(.{1,300})$/.exec(text) ?? []
  if (name === undefined || source === undefined) return []
  const value = valueOf(source, scope)
  return itemsOf(value)
    .slice(0, maxEach)
    .map((item) => ({ ...scope, contexts: withName(scope.contexts, name.toLowerCase(), item) }))
}

function itemsOf(value: Value): readonly Value[] {
  if (value.type === 'list') return value.items
  if (value.type !== 'object') return []
  return [...value.fields].map(([key, field]) => objectOf({ key: known(key), value: field }))
}

function withName(contexts: Contexts, name: string, value: Value): Contexts {
  return {
    context: (asked) => (asked === name ? value : contexts.context(asked)),
    status: (...call) => contexts.status(...call),
  }
}

function valueOf(text: string, { contexts }: TemplateScope): Value {
  const expression = parseExpression(text)
  return expression === undefined ? nothing : evaluate(expression, contexts)
}

/** A piece of YAML as a value, for parameters that are lists or mappings. */
export function valueOfNode(node: YamlNode | null | undefined): Value {
  if (node === null || node === undefined) return nothing
  if (node.type === 'sequence') return { type: 'list', items: node.items.slice(0, 500).map(valueOfNode) }
  if (node.type === 'scalar')
    return node.text.includes('${{') ? { type: 'unknown', written: node.text } : known(node.value)
  return objectOf(Object.fromEntries([...node.pairs].map(([key, pair]) => [key, valueOfNode(pair.value)] as const)))
}

/** The text of a value for a macro or variable. */
export function plainText(value: Value): string {
  return textOfValue(value) ?? ''
}
