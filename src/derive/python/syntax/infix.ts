import { advance, deepest, ended, enter, leave, nothing, textAt, type Reading } from './reading.ts'
import type { Expression } from './tree.ts'

/** How strongly binary operators bind; comparisons and boolean operators are weaker. */
const strengths: Readonly<Record<string, number>> = {
  '|': 1, '^': 2, '&': 3, '<<': 4, '>>': 4, '+': 5, '-': 5, '*': 6, '/': 6, '//': 6, '%': 6, '@': 6,
} // prettier-ignore
const comparisons = new Set(['<', '>', '<=', '>=', '==', '!=', '<>', 'in', 'is', 'not in', 'is not'])
const words = new Set(['and', 'or', 'not', 'in', 'is', 'CompareOp', 'ArithOp', 'BitOp'])

interface Operand {
  readonly value: Expression
  readonly from: number
}

/** Operators and operands as written. */
interface Row {
  readonly items: readonly (string | Operand)[]
  readonly lineAt: (offset: number) => number
  at: number
  depth: number
}

/**
 * Reads a row of operators and binds it anew: the grammar lets `not` and `await` reach over operators that bind less, and its trees
 * of long rows are deeper than a stack may be. Parentheses are nodes of their own and stay as written.
 */
export function infix(reading: Reading, term: (reading: Reading) => Expression): Expression {
  const row: Row = { items: collect(reading, term), lineAt: reading.lineAt, at: 0, depth: reading.depth }
  return disjunction(row)
}

function collect(reading: Reading, term: (reading: Reading) => Expression): readonly (string | Operand)[] {
  const items: (string | Operand)[] = []
  for (let level = 0; ;) {
    if (isRow(reading) && enter(reading)) {
      level++
      if (!ended(reading)) continue
    } else if (words.has(reading.at)) addOperator(items, textAt(reading))
    else if (reading.at !== 'await') {
      const { from } = reading.cursor
      items.push({ value: term(reading), from })
    }
    for (; level > 0; level--) {
      advance(reading)
      if (!ended(reading)) break
      leave(reading)
    }
    if (level === 0) return items
  }
}

/** Whether the node is made of operators and operands; `-x` is not, it binds more than they do. */
function isRow({ at, source, cursor }: Reading): boolean {
  if (at === 'UnaryExpression') return source.startsWith('not', cursor.from)
  return at === 'BinaryExpression' || at === 'AwaitExpression'
}

/** `not in` and `is not` are two words of the grammar and one operator. */
function addOperator(items: (string | Operand)[], word: string): void {
  const last = items.at(-1)
  if (last === 'is' && word === 'not') items[items.length - 1] = 'is not'
  else if (last === 'not' && word === 'in') items[items.length - 1] = 'not in'
  else items.push(word)
}

function operatorAt(row: Row): string {
  const item = row.items[row.at]
  return typeof item === 'string' ? item : ''
}

function accept(row: Row, operator: string): boolean {
  if (operatorAt(row) !== operator) return false
  row.at++
  return true
}

function disjunction(row: Row): Expression {
  const operands = [conjunction(row)]
  while (accept(row, 'or')) operands.push(conjunction(row))
  return both('or', operands)
}

function conjunction(row: Row): Expression {
  const operands = [inversion(row)]
  while (accept(row, 'and')) operands.push(inversion(row))
  return both('and', operands)
}

function both(operator: 'and' | 'or', operands: readonly Expression[]): Expression {
  const [only] = operands
  return operands.length === 1 && only ? only : { kind: 'both', operator, operands }
}

function inversion(row: Row): Expression {
  if (!accept(row, 'not')) return comparison(row)
  return deeper(row, () => ({ kind: 'not', of: inversion(row) }))
}

function deeper(row: Row, read: () => Expression): Expression {
  if (row.depth > deepest) return nothing
  row.depth++
  const value = read()
  row.depth--
  return value
}

function comparison(row: Row): Expression {
  const start = row.items[row.at]
  const first = binary(row, 1)
  const operators: string[] = []
  const operands = [first]
  for (let word = operatorAt(row); comparisons.has(word); word = operatorAt(row)) {
    row.at++
    operators.push(word)
    operands.push(binary(row, 1))
  }
  if (operators.length === 0 || typeof start !== 'object') return first
  return { kind: 'compare', operators, operands, line: row.lineAt(start.from) }
}

function binary(row: Row, least: number): Expression {
  let left = raised(row)
  for (;;) {
    const operator = operatorAt(row)
    const strength = strengths[operator]
    if (strength === undefined || strength < least) return left
    row.at++
    left = { kind: 'binary', operator, left, right: binary(row, strength + 1) }
  }
}

function raised(row: Row): Expression {
  const left = operand(row)
  if (!accept(row, '**')) return left
  return deeper(row, () => ({ kind: 'binary', operator: '**', left, right: raised(row) }))
}

/** Where the source has two operands without an operator in between, it is broken there: the second is passed over. */
function operand(row: Row): Expression {
  const item = row.items[row.at]
  if (item === undefined || typeof item === 'string') return nothing
  do row.at++
  while (typeof row.items[row.at] === 'object')
  return item.value
}
