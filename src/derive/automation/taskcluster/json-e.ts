import { items, pairOf, pairs, under } from '../../yaml/look-up.ts'
import type { YamlNode } from '../../yaml/yaml-node.ts'
import { templateHolds, type KnownText } from './template-holds.ts'

/** A piece of a template with whether it is there: undefined where that cannot be told. */
export interface Rendered {
  readonly node: YamlNode
  readonly certain: boolean
}

const maxDepth = 40
const maxFound = 500

/** The mappings of a JSON-e template that a test picks, with the conditions on the way decided as far as `known` goes. */
export function renderedMappings(
  root: YamlNode | null | undefined,
  known: KnownText,
  picks: (node: YamlNode) => boolean,
): readonly Rendered[] {
  const found: Rendered[] = []
  function walk(node: YamlNode | null | undefined, certain: boolean, depth: number): void {
    if (node === null || node === undefined || node.type === 'scalar' || depth > maxDepth || found.length >= maxFound)
      return
    if (node.type === 'sequence') {
      for (const item of node.items) walk(item, certain, depth + 1)
      return
    }
    if (picks(node)) {
      found.push({ node, certain })
      return
    }
    for (const way of waysOf(node, known)) walk(way.node, certain && way.certain, depth + 1)
  }
  walk(root, true, 0)
  return found
}

/** What stands in for a mapping: the branch that is taken, the body behind its definitions, or its values. */
function waysOf(node: YamlNode, known: KnownText): readonly Rendered[] {
  const chosen = branchesOf(node, known)
  if (chosen !== undefined) return chosen
  const body = pairOf(node, '$let') ?? pairOf(node, '$map')
  const only = body === undefined ? undefined : (under(node, 'in') ?? under(node, 'each(x)'))
  if (only !== undefined) return [{ node: only, certain: true }]
  return pairs(node).flatMap(({ value }) => (value === null ? [] : [{ node: value, certain: true }]))
}

function branchesOf(node: YamlNode, known: KnownText): readonly Rendered[] | undefined {
  const asked = under(node, '$if')
  if (asked?.type === 'scalar') {
    const holds = templateHolds(asked.text, known)
    const ways = [holds === false ? undefined : under(node, 'then'), holds === true ? undefined : under(node, 'else')]
    return ways.flatMap((way) => (way === undefined ? [] : [{ node: way, certain: holds !== undefined }]))
  }
  const cases = under(node, '$switch') ?? under(node, '$match')
  if (cases === undefined) return undefined
  let open = true
  return pairs(cases).flatMap(({ key, value }) => {
    const holds = key === '$default' ? open : templateHolds(key, known)
    if (holds === true && pairOf(node, '$switch') !== undefined) open = false
    return holds === false || value === null ? [] : [{ node: value, certain: holds !== undefined }]
  })
}

/** What a template stands for once its definitions and choices are gone; where it chooses and nobody knows how, the usual one, which is the last. */
export function renderedBody(node: YamlNode | undefined, known: KnownText, depth = 0): YamlNode | undefined {
  const chooses = ['$let', '$if', '$switch', '$match'].some((key) => pairOf(node, key) !== undefined)
  if (node === undefined || !chooses || depth > maxDepth) return node
  return renderedBody(waysOf(node, known).at(-1)?.node, known, depth + 1)
}

/** The text that a template stands for; where it chooses and nobody knows how, the usual one, which is the last. */
export function renderedText(node: YamlNode | null | undefined, known: KnownText, depth = 0): string | undefined {
  if (node === null || node === undefined || depth > maxDepth) return undefined
  if (node.type === 'scalar') return withoutExpressions(node.text)
  if (node.type === 'sequence')
    return items(node)
      .map((item) => renderedText(item, known, depth + 1) ?? '')
      .join(' ')
  return renderedText(waysOf(node, known).at(-1)?.node, known, depth + 1)
}

/** `${event.ref}` and `{{ event.ref }}` are no shell. */
function withoutExpressions(text: string): string {
  return text
    .replace(/\$\{(?=[^}]*[^}\w])([^{}]{1,200})\}/g, (_, inner: string) => `\${{ ${inner.replace(/[^\w.]+/g, '_')} }}`)
    .replace(/(?<!\$)\{\{([^{}]{1,200})\}\}/g, (_, inner: string) => `\${{ ${inner.trim().replace(/[^\w.]+/g, '_')} }}`)
}
