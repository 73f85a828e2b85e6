import type { Tree } from '@lezer/common'
import { parser } from '@lezer/python'
import { recentTexts } from '../recent-texts.ts'

/** Python itself refuses 200; brackets in strings are counted here too, so there is room. Braces are mostly in strings. */
const deepest = 1000

/**
 * The grammar's tree of a Python text; undefined where it is nested beyond what any Python reads. The parser puts its tree
 * together recursively and takes time quadratic in the nesting.
 */
export const pythonTree = recentTexts((text): Tree | undefined => {
  if (nestedTooDeep(text)) return undefined
  try {
    return parser.parse(text)
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
})

function nestedTooDeep(text: string): boolean {
  let depth = 0
  for (const [bracket] of text.matchAll(/[()[\]]/g)) {
    if (bracket === '(' || bracket === '[') depth += 1
    else if (depth > 0) depth -= 1
    if (depth > deepest) return true
  }
  return false
}
