import { clauses } from './argument-lists.ts'
import { accept, advance, ended, is, kept, take, type Reading } from './reading.ts'
import type { Expression } from './tree.ts'

function closes(reading: Reading): boolean {
  return ended(reading) || is(reading, ')') || is(reading, ']') || is(reading, '}')
}

/** The items of a tuple or list, from its bracket on. */
export function bracketed(reading: Reading): Expression {
  advance(reading)
  const items: Expression[] = []
  while (!closes(reading)) {
    if (accept(reading, ',')) continue
    const item = take(reading)
    if (items.length < kept) items.push(item)
  }
  return { kind: 'sequence', items }
}

/** The entries of a dictionary or set or the parts of a comprehension of one, from its brace on. */
export function braced(reading: Reading, name: string): Expression {
  advance(reading)
  const keys: (Expression | undefined)[] = []
  const values: Expression[] = []
  while (!closes(reading)) {
    if (accept(reading, ',')) continue
    const unpacked = accept(reading, '**')
    const first = take(reading)
    const pair = !unpacked && accept(reading, ':')
    const value = pair ? take(reading) : first
    if (is(reading, 'for') || is(reading, 'async')) {
      return { kind: 'comprehension', parts: pair ? [first, value] : [value], clauses: clauses(reading) }
    }
    if (values.length < kept) {
      keys.push(pair ? first : undefined)
      values.push(value)
    }
  }
  return name.startsWith('Set') ? { kind: 'sequence', items: values } : { kind: 'dict', keys, values }
}
