import type { TreeCursor } from '@lezer/common'
import type { Expression, Statement } from './tree.ts'

/** A place in a parsed source. A reader is called on the node it reads and leaves the place there. */
export interface Reading {
  /** The text as written; where the grammar has a gap, the tree was read from a masked copy with the same offsets. */
  readonly source: string
  readonly cursor: TreeCursor
  readonly lineAt: (offset: number) => number
  readonly expression: (reading: Reading) => Expression
  readonly block: (reading: Reading) => readonly Statement[]
  /** Nesting so far; hostile nesting is cut at `deepest`. */
  depth: number
  /** Name of the node at hand; empty behind the last child. */
  at: string
}

/** Deeper nesting than this is read as nothing. */
export const deepest = 120

/** Items of literals kept; longer ones are data. */
export const kept = 256

/** What could not be read, or says nothing about names and calls. */
export const nothing: Expression = { kind: 'nothing' }

/** Moves to the first child; false, without moving, where there is none. Every success is undone by `leave`. */
export function enter(reading: Reading): boolean {
  if (!reading.cursor.firstChild()) return false
  settle(reading)
  return true
}

/** Moves to the next child; behind the last one nothing is at hand. */
export function advance(reading: Reading): void {
  if (reading.cursor.nextSibling()) settle(reading)
  else reading.at = ''
}

/** Comments and what the grammar skipped in recovering are no children. */
function settle(reading: Reading): void {
  const { cursor } = reading
  while (cursor.type.isError || cursor.name === 'Comment') {
    // A star the grammar does not know of: `x[*y]`, `for a, *b in c`.
    if (cursor.to === cursor.from + 1 && reading.source.charAt(cursor.from) === '*') {
      reading.at = '*'
      return
    }
    if (cursor.nextSibling()) continue
    reading.at = ''
    return
  }
  reading.at = cursor.name
}

/** Moves back to the parent. */
export function leave(reading: Reading): void {
  reading.cursor.parent()
  reading.at = reading.cursor.name
}

/** Whether a node of this name is at hand. */
export function is(reading: Reading, name: string): boolean {
  return reading.at === name
}

/** Whether the children are at their end. */
export function ended(reading: Reading): boolean {
  return reading.at === ''
}

/** Moves over a node of this name if it is at hand. */
export function accept(reading: Reading, name: string): boolean {
  if (reading.at !== name) return false
  advance(reading)
  return true
}

/** The text of the node at hand. */
export function textAt(reading: Reading): string {
  return reading.source.slice(reading.cursor.from, reading.cursor.to)
}

/** The line on which the node at hand starts. */
export function lineHere(reading: Reading): number {
  return reading.lineAt(reading.cursor.from)
}

/** Reads the expression at hand and moves over it; nothing where none is left. */
export function take(reading: Reading): Expression {
  if (reading.at === '') return nothing
  const starred = reading.at === '*' || reading.at === '**'
  if (starred) {
    advance(reading)
    if (ended(reading)) return nothing
  }
  const value = reading.expression(reading)
  advance(reading)
  return starred ? { kind: 'star', of: value } : value
}

/** One or more expressions up to a node that is neither expression nor comma; commas make a sequence. */
export function takeList(reading: Reading, ends: (name: string) => boolean): Expression {
  const first = take(reading)
  if (!is(reading, ',')) return first
  const items = [first]
  while (accept(reading, ',')) {
    if (ended(reading) || ends(reading.at)) break
    const item = take(reading)
    if (items.length < kept) items.push(item)
  }
  return { kind: 'sequence', items }
}
