import { readerOf } from './reader.ts'
import { statements } from './statements.ts'
import { tokenKinds } from './tokens.ts'
import type { Statement, Syntax } from './tree.ts'

/**
 * Parses Python 3 into the tree the evaluation works on. Written by hand because the whole of a repository is parsed on every
 * run from a cold start, and a general error-correcting parser took ten times as long; it never fails, it reads on at the next line.
 */
export function parsePython(source: string): Syntax {
  const reader = readerOf(source)
  const body: Statement[] = []
  while (reader.at < reader.tokens.kinds.length && reader.tokens.kinds[reader.at] !== tokenKinds.end) {
    body.push(...statements(reader))
    if (reader.tokens.kinds[reader.at] === tokenKinds.dedent) reader.at++
  }
  return { body, firstError: reader.firstError, lines: reader.tokens.lines.at(-1) ?? 1 }
}
