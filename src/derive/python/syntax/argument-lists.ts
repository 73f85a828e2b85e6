import { accept, expect, fail, kindAt, wordAt, type Reader } from './reader.ts'
import { tokenKinds } from './tokens.ts'
import type { Argument, Clause, Expression, Parameter } from './tree.ts'

type Read = (reader: Reader) => Expression

function starAt(reader: Reader): 1 | 2 | undefined {
  if (accept(reader, '**')) return 2
  return accept(reader, '*') ? 1 : undefined
}

/** The arguments of a call or bases of a class, behind the opening parenthesis; reads the closing one. */
export function argumentsIn(
  reader: Reader,
  read: Read,
  clauses: (reader: Reader) => readonly Clause[],
): readonly Argument[] {
  const found: Argument[] = []
  while (wordAt(reader) !== ')' && kindAt(reader) !== tokenKinds.end) {
    const before = reader.at
    const star = starAt(reader)
    const named = star === undefined && kindAt(reader) === tokenKinds.name && wordAt(reader, 1) === '='
    const name = named ? wordAt(reader) : undefined
    if (named) reader.at += 2
    const value = read(reader)
    const word = wordAt(reader)
    if (word === 'for' || (word === 'async' && wordAt(reader, 1) === 'for')) {
      found.push({ value: { kind: 'comprehension', parts: [value], clauses: clauses(reader) } })
    } else found.push({ value, ...(name !== undefined && { name }), ...(star !== undefined && { star }) })
    if (!accept(reader, ',') && wordAt(reader) !== ')') {
      fail(reader)
      if (kindAt(reader) === tokenKinds.newline || reader.at === before) break
    }
  }
  expect(reader, ')')
  return found
}

/** The parameters of a `def` (up to `)`) or a `lambda` (up to `:`); reads the closing word. */
export function parametersUntil(reader: Reader, close: ')' | ':', read: Read): readonly Parameter[] {
  const found: Parameter[] = []
  while (wordAt(reader) !== close && kindAt(reader) !== tokenKinds.end && kindAt(reader) !== tokenKinds.newline) {
    const before = reader.at
    const star = starAt(reader)
    if (kindAt(reader) === tokenKinds.name) {
      const name = wordAt(reader)
      reader.at++
      const annotation = close === ')' && accept(reader, ':') ? read(reader) : undefined
      const initial = accept(reader, '=') ? read(reader) : undefined
      found.push({
        name,
        ...(annotation && { annotation }),
        ...(initial && { initial }),
        ...(star !== undefined && { star }),
      })
    } else accept(reader, '/')
    if (!accept(reader, ',') && wordAt(reader) !== close) {
      fail(reader)
      if (reader.at === before) break
    }
  }
  expect(reader, close)
  return found
}
