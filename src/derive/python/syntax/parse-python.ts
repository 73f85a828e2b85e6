import type { Tree } from '@lezer/common'
import { parser } from '@lezer/python'
import { expression } from './expressions.ts'
import { firstErrorIn } from './errors.ts'
import { lineCounter } from './lines.ts'
import { masked } from './masks.ts'
import { block } from './statements.ts'
import type { Syntax } from './tree.ts'

/** Parses Python 3 into the tree the evaluation works on. It never fails: what is broken is left out, what follows is read. */
export function parsePython(source: string): Syntax {
  const { lineAt, lines } = lineCounter(source)
  const tree = treeOf(source)
  const reading = { source, cursor: tree.cursor(), lineAt, expression, block, depth: 0, at: '' }
  return { body: block(reading), firstError: firstErrorIn(tree, source, lineAt), lines }
}

function treeOf(source: string): Tree {
  const tree = parser.parse(source)
  const copy = masked(source, tree)
  return copy === undefined ? tree : parser.parse(copy)
}
