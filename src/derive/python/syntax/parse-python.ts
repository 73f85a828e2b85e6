import type { Tree } from '@lezer/common'
import { pythonTree } from '../python-tree.ts'
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
  if (tree === undefined) return { body: [], firstError: 1, lines }
  const reading = { source, cursor: tree.cursor(), lineAt, expression, block, depth: 0, at: '' }
  return { body: block(reading), firstError: firstErrorIn(tree, source, lineAt), lines }
}

/** Undefined where the text is nested beyond what anybody writes: the grammar would exhaust the stack. */
function treeOf(source: string): Tree | undefined {
  const tree = pythonTree(source)
  if (tree === undefined) return undefined
  const copy = masked(source, tree)
  return copy === undefined ? tree : pythonTree(copy)
}
