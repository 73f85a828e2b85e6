import type { SyntaxNode, Tree, TreeCursor } from '@lezer/common'

/** The line of the first thing in a tree that is no Python 3; undefined where all of it is. */
export function firstErrorIn(tree: Tree, source: string, lineAt: (offset: number) => number): number | undefined {
  const cursor = tree.cursor()
  do {
    if (isWrong(cursor, source)) return lineAt(cursor.from)
  } while (cursor.next())
  return undefined
}

function isWrong(cursor: TreeCursor, source: string): boolean {
  if (cursor.type.isError) return !isGap(cursor.node, source)
  if (cursor.name === 'String' || cursor.name === 'FormatString') return !isClosed(source.slice(cursor.from, cursor.to))
  return cursor.name === 'PrintStatement'
}

/** A string in one pair of quotes ends with its line, in the grammar too. */
function isClosed(literal: string): boolean {
  return literal.length > 1 && (literal.endsWith('"') || literal.endsWith("'"))
}

/** Whether the grammar lacks what stands here, although Python has it. */
function isGap(error: SyntaxNode, source: string): boolean {
  // A last line of blanks.
  if (error.from < error.to && source.slice(error.from, error.to).trim() === '') return true
  let before = error.prevSibling
  while (before?.name === 'Comment') before = before.prevSibling
  if (source.startsWith('*', error.from) && inTargets(error)) return true
  switch (error.parent?.name ?? '') {
    case 'YieldStatement':
    case 'YieldExpression':
      return before?.name === 'yield'
    case 'MemberExpression':
      return before?.name === '[' || (before?.name === '.' && before.prevSibling?.name === 'Number')
    case 'LiteralPattern':
      return error.parent?.parent?.name === 'PatternArgList'
    case 'PatternArgList':
      return true
    case 'ParamList':
      return source.startsWith('/', error.from)
    case 'Decorator':
      return before?.name === 'ArgList'
    case 'MatchStatement':
      return true
    default:
      return false
  }
}

/** Whether a node stands between the `for` and the `in` of a comprehension. */
function inTargets(node: SyntaxNode): boolean {
  let before = node.prevSibling
  while (before !== null && before.name !== 'for' && before.name !== 'in') before = before.prevSibling
  return before?.name === 'for'
}
