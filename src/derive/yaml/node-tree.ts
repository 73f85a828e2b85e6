import { isAlias, isMap, isScalar, isSeq, type Document, type Pair, type Scalar } from 'yaml'
import type { YamlDocument, YamlMapping, YamlNode, YamlPair, YamlScalar } from './yaml-node.ts'

const maxDepth = 100
/** Nodes after aliases are replaced: a bomb multiplies, an honest file does not come near. */
const maxNodes = 200_000

/** The parser's tree as plain nodes with lines: aliases replaced, merge keys merged, all of it bounded. */
export function nodeTree(document: Document.Parsed, lineAt: (offset: number) => number): YamlDocument {
  /** An anchor is known once its node is complete, so an alias inside its own anchor stands for nothing and no cycle can arise. */
  const anchors = new Map<string, { readonly node: YamlNode | null; readonly size: number }>()
  let nodes = 0
  let refusal: string | undefined

  function convert(source: unknown, depth: number): YamlNode | null {
    if (refusal !== undefined) return null
    nodes += 1
    if (isAlias(source)) {
      const anchor = anchors.get(source.source)
      nodes += anchor?.size ?? 0
      return nodes > maxNodes ? refuse('aliases make the document too large') : (anchor?.node ?? null)
    }
    if (nodes > maxNodes) return refuse('the document has too many values')
    if (depth > maxDepth) return refuse(`nested deeper than ${maxDepth} levels`)
    const before = nodes
    const node = nodeOf(source, depth)
    const anchor = isScalar(source) || isMap(source) || isSeq(source) ? source.anchor : undefined
    if (anchor !== undefined) anchors.set(anchor, { node, size: nodes - before })
    return node
  }

  function nodeOf(source: unknown, depth: number): YamlNode | null {
    if (isScalar(source)) return scalarOf(source, lineAt)
    if (isMap(source)) return mappingOf(source.items, lineAt(source.range?.[0] ?? 0), depth)
    if (!isSeq(source)) return null
    const items = source.items.map((item) => convert(item, depth + 1))
    const line = lineAt(source.range?.[0] ?? 0)
    return source.tag?.startsWith('!') === true
      ? { type: 'sequence', line, tag: source.tag, items }
      : { type: 'sequence', line, items }
  }

  function mappingOf(items: readonly Pair[], line: number, depth: number): YamlMapping {
    const pairs = new Map<string, YamlPair>()
    const merged: YamlPair[] = []
    const duplicates: { key: string; line: number }[] = []
    let mergedAt: number | undefined
    for (const item of items) {
      const key = isScalar(item.key) ? textOf(item.key) : undefined
      const value = convert(item.value, depth + 1)
      if (key === undefined || !isScalar(item.key)) continue
      const keyLine = lineAt(item.key.range?.[0] ?? 0)
      if (key === '<<') {
        mergedAt ??= keyLine
        merged.push(...broughtBy(value))
        continue
      }
      if (pairs.has(key)) duplicates.push({ key, line: keyLine })
      pairs.set(key, { key, line: keyLine, value })
    }
    for (const pair of merged) if (!pairs.has(pair.key)) pairs.set(pair.key, pair)
    return { type: 'mapping', line, pairs, duplicates, mergedAt }
  }

  function refuse(why: string): null {
    refusal ??= why
    return null
  }

  const root = convert(document.contents, 0)
  return refusal === undefined ? { root, errors: [] } : { root: null, errors: [{ message: refusal, line: 1 }] }
}

function broughtBy(value: YamlNode | null): readonly YamlPair[] {
  if (value?.type === 'mapping') return [...value.pairs.values()]
  if (value?.type !== 'sequence') return []
  return value.items.flatMap((item) => (item?.type === 'mapping' ? [...item.pairs.values()] : []))
}

function scalarOf(source: Scalar, lineAt: (offset: number) => number): YamlScalar | null {
  const { value } = source
  const line = lineAt(source.range?.[0] ?? 0)
  const block = source.type === 'BLOCK_LITERAL' || source.type === 'BLOCK_FOLDED'
  const place = { line, contentLine: block ? line + 1 : line }
  if (value === null || value === undefined) return null
  const text = textOf(source)
  const typed = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
  return { type: 'scalar', value: typed ? value : text, text, ...place }
}

function textOf(source: Scalar): string {
  if (typeof source.value === 'string') return source.value
  return source.source ?? String(source.value)
}
