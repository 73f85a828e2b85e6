import { isCollection, isMap, isPair, isScalar, LineCounter, parseDocument } from 'yaml'
import type { Document, Node } from 'yaml'

/** Where in a YAML file something stands: keys and list positions from the top. */
export type KeyPath = readonly PropertyKey[]

/** The line on which the key (or list item) at a path stands, or the nearest thing around it that is there. */
export function lineOfKey(document: Document.Parsed, lines: LineCounter, path: KeyPath): number {
  for (let length = path.length; length > 0; length -= 1) {
    const offset = offsetOf(document.contents, path.slice(0, length))
    if (offset !== undefined) return lines.linePos(offset).line
  }
  const start = startOf(document.contents)
  return start === undefined ? 1 : lines.linePos(start).line
}

/** The same for a text that is known to be YAML. */
export function lineInText(text: string, path: KeyPath): number {
  const lines = new LineCounter()
  return lineOfKey(parseDocument(text, { lineCounter: lines, logLevel: 'error', prettyErrors: false }), lines, path)
}

/** Where the key (or list item) at the end of the path begins. */
function offsetOf(root: unknown, path: KeyPath): number | undefined {
  let node: unknown = root
  let offset: number | undefined
  for (const part of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isPair(item) && (isScalar(item.key) ? item.key.value : item.key) === part)
      if (pair === undefined) return undefined
      offset = startOf(pair.key)
      node = pair.value
    } else if (isCollection(node) && typeof part === 'number') {
      node = node.items[part]
      offset = startOf(node)
    } else return undefined
  }
  return offset
}

function startOf(node: unknown): number | undefined {
  return isRanged(node) ? node.range?.[0] : undefined
}

function isRanged(node: unknown): node is Node {
  return typeof node === 'object' && node !== null && 'range' in node
}
