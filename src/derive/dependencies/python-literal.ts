import type { SyntaxNode } from '@lezer/common'
import { pythonTree } from '../python/python-tree.ts'

/** A value a Python file spells out, with its line. */
export type PythonLiteral =
  | { readonly type: 'text'; readonly text: string; readonly line: number }
  | { readonly type: 'list'; readonly items: readonly PythonLiteral[] }
  | { readonly type: 'table'; readonly entries: ReadonlyMap<string, PythonLiteral> }

const maxLength = 512 * 1024
const maxDepth = 40

/** The literal keyword arguments of the first call of one of the named functions; constants of the file are followed. */
export function callArguments(
  text: string,
  functions: readonly string[],
): ReadonlyMap<string, PythonLiteral> | undefined {
  if (text.length > maxLength) return undefined
  const root = pythonTree(text)?.topNode
  if (root === undefined) return undefined
  const lineOf = lineCounter(text)
  const constants = new Map<string, SyntaxNode>()
  let call: SyntaxNode | undefined
  root.cursor().iterate((node) => {
    if (node.name === 'AssignStatement') {
      const [target, value] = [node.node.firstChild, node.node.lastChild]
      if (target?.name === 'VariableName' && value !== null) constants.set(textOf(text, target), value)
    }
    if (node.name !== 'CallExpression' || call !== undefined) return
    const callee = node.node.firstChild
    if (callee !== null && functions.includes(textOf(text, callee))) call = node.node
  })
  if (call === undefined) return undefined
  const found = new Map<string, PythonLiteral>()
  for (const [name, value] of keywordsOf(call, text)) {
    const literal = literalOf(value, { text, lineOf, constants, depth: 0 })
    if (literal !== undefined) found.set(name, literal)
  }
  return found
}

/** The keyword arguments of a call node, by name. */
export function keywordsOf(call: SyntaxNode, text: string): readonly (readonly [string, SyntaxNode])[] {
  const list = call.getChild('ArgList')
  const found: (readonly [string, SyntaxNode])[] = []
  for (let node = list?.firstChild ?? null; node !== null; node = node.nextSibling) {
    if (node.name !== 'VariableName' || node.nextSibling?.name !== 'AssignOp') continue
    const value = node.nextSibling.nextSibling
    if (value !== null) found.push([textOf(text, node), value])
  }
  return found
}

interface Context {
  readonly text: string
  readonly lineOf: (offset: number) => number
  readonly constants: ReadonlyMap<string, SyntaxNode>
  readonly depth: number
}

function literalOf(node: SyntaxNode, context: Context): PythonLiteral | undefined {
  if (context.depth > maxDepth) return undefined
  const deeper = { ...context, depth: context.depth + 1 }
  switch (node.name) {
    case 'String':
    case 'ContinuedString': {
      const text = stringOf(textOf(context.text, node))
      return text === undefined ? undefined : { type: 'text', text, line: context.lineOf(node.from) }
    }
    case 'VariableName': {
      const value = context.constants.get(textOf(context.text, node))
      return value === undefined ? undefined : literalOf(value, deeper)
    }
    case 'ParenthesizedExpression': {
      const inner = node.firstChild?.nextSibling
      return inner === null || inner === undefined ? undefined : literalOf(inner, deeper)
    }
    case 'ArrayExpression':
    case 'TupleExpression':
    case 'SetExpression':
      return { type: 'list', items: childrenOf(node).flatMap((child) => literalOf(child, deeper) ?? []) }
    case 'BinaryExpression': {
      const sides = [node.firstChild, node.lastChild].flatMap((side) =>
        side === null ? [] : (literalOf(side, deeper) ?? []),
      )
      return { type: 'list', items: sides.flatMap((side) => (side.type === 'list' ? side.items : [])) }
    }
    case 'DictionaryExpression':
      return { type: 'table', entries: entriesOf(node, deeper) }
    default:
      return undefined
  }
}

function entriesOf(node: SyntaxNode, context: Context): ReadonlyMap<string, PythonLiteral> {
  const entries = new Map<string, PythonLiteral>()
  const children = childrenOf(node)
  for (const [index, child] of children.entries()) {
    if (index % 2 === 1) continue
    const key = literalOf(child, context)
    const value = children[index + 1]
    const literal = value === undefined ? undefined : literalOf(value, context)
    if (key?.type === 'text' && literal !== undefined) entries.set(key.text, literal)
  }
  return entries
}

function childrenOf(node: SyntaxNode): readonly SyntaxNode[] {
  const found: SyntaxNode[] = []
  for (let child = node.firstChild; child !== null; child = child.nextSibling) {
    if (/^[A-Z]/.test(child.name) && child.name !== 'Comment') found.push(child)
  }
  return found
}

const maxPieces = 100

/** The text of one or more adjacent plain string literals; undefined for formatted ones, whose value only running tells. */
export function stringOf(source: string): string | undefined {
  let value = ''
  let rest = source.trim()
  for (let piece = 0; piece < maxPieces; piece += 1) {
    const opening = /^([A-Za-z]{0,2})("""|'''|"|')/.exec(rest)
    const [whole = '', prefix = '', quote = ''] = opening ?? []
    if (opening === null || /f/i.test(prefix)) return undefined
    const end = closingQuote(rest, whole.length, quote)
    if (end === undefined) return undefined
    value += rest.slice(whole.length, end).replace(/\\(["'\\])/g, '$1')
    rest = rest.slice(end + quote.length).trim()
    if (rest === '') return value
  }
  return undefined
}

function closingQuote(source: string, from: number, quote: string): number | undefined {
  for (let at = from; at < source.length; at += 1) {
    if (source[at] === '\\') at += 1
    else if (source.startsWith(quote, at)) return at
  }
  return undefined
}

function textOf(text: string, node: SyntaxNode): string {
  return text.slice(node.from, node.to)
}

/** Turns offsets into lines counted from 1. */
export function lineCounter(text: string): (offset: number) => number {
  const starts = [0]
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return (offset) => {
    let low = 0
    let high = starts.length
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if ((starts[middle] ?? 0) <= offset) low = middle
      else high = middle
    }
    return low + 1
  }
}
