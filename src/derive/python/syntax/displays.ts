import { accept, expect, fail, kindAt, readerOf, wordAt, type Reader } from './reader.ts'
import { textLiteral } from './text-literal.ts'
import { tokenKinds } from './tokens.ts'
import type { Clause, Expression } from './tree.ts'

/** The parts of the expression grammar that displays are made of. */
export interface Grammar {
  expression(reader: Reader): Expression
  /** An expression without comparisons and boolean operators. */
  operand(reader: Reader): Expression
  clauses(reader: Reader): readonly Clause[]
}

/** Items of literals kept; longer ones are data. */
export const kept = 256

const plainField = /^[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*$/

/** A name or a chain of attributes, which most fields of f-strings are, without the detour over tokens. */
function chain(field: string): Expression {
  const [first = '', ...rest] = field.split('.')
  return rest.reduce<Expression>((of, id) => ({ kind: 'attribute', of, id }), { kind: 'name', id: first })
}

/** One or more string literals side by side. */
export function text(reader: Reader, grammar: Grammar): Expression {
  let whole = ''
  const holes: Expression[] = []
  while (kindAt(reader) === tokenKinds.text) {
    const literal = textLiteral(reader.tokens.texts[reader.at] ?? '')
    reader.at++
    whole += literal.text
    for (const field of literal.fields) {
      if (plainField.test(field)) holes.push(chain(field))
      else {
        const inner = readerOf(field, true)
        inner.depth = reader.depth + 1
        holes.push(grammar.expression(inner))
      }
    }
  }
  return holes.length === 0 ? { kind: 'text', text: whole } : { kind: 'text', text: whole, holes }
}

function opensClause(reader: Reader): boolean {
  return wordAt(reader) === 'for' || (wordAt(reader) === 'async' && wordAt(reader, 1) === 'for')
}

/** `(...)` or `[...]`: a group, a tuple or list, a comprehension. */
export function bracketed(reader: Reader, close: string, grammar: Grammar): Expression {
  reader.at++
  const items: Expression[] = []
  let commas = 0
  while (wordAt(reader) !== close && kindAt(reader) !== tokenKinds.end) {
    const before = reader.at
    const item = grammar.expression(reader)
    if (items.length < kept) items.push(item)
    if (opensClause(reader)) {
      const found = grammar.clauses(reader)
      expect(reader, close)
      return { kind: 'comprehension', parts: [item], clauses: found }
    }
    if (accept(reader, ',')) commas++
    else if (wordAt(reader) !== close) {
      fail(reader)
      if (kindAt(reader) === tokenKinds.newline || reader.at === before) break
    }
  }
  expect(reader, close)
  const [only] = items
  return close === ')' && commas === 0 && only !== undefined ? only : { kind: 'sequence', items }
}

/** `{...}`: a dictionary, a set, a comprehension. */
export function braced(reader: Reader, grammar: Grammar): Expression {
  reader.at++
  const keys: (Expression | undefined)[] = []
  const values: Expression[] = []
  let set = false
  while (wordAt(reader) !== '}' && kindAt(reader) !== tokenKinds.end) {
    const before = reader.at
    const unpacked = accept(reader, '**')
    const first = unpacked ? grammar.operand(reader) : grammar.expression(reader)
    const pair = !unpacked && accept(reader, ':')
    set ||= !unpacked && !pair
    const value = pair ? grammar.expression(reader) : first
    if (values.length < kept) {
      keys.push(pair ? first : undefined)
      values.push(value)
    }
    if (opensClause(reader)) {
      const found = grammar.clauses(reader)
      expect(reader, '}')
      return { kind: 'comprehension', parts: pair ? [first, value] : [value], clauses: found }
    }
    if (!accept(reader, ',') && wordAt(reader) !== '}') {
      fail(reader)
      if (kindAt(reader) === tokenKinds.newline || reader.at === before) break
    }
  }
  expect(reader, '}')
  return set ? { kind: 'sequence', items: values } : { kind: 'dict', keys, values }
}
