import { accept, advance, ended, enter, is, leave, take, takeList, textAt, type Reading } from './reading.ts'
import type { Argument, Clause, Expression, Parameter } from './tree.ts'

function starAt(reading: Reading): 1 | 2 | undefined {
  if (accept(reading, '**')) return 2
  return accept(reading, '*') ? 1 : undefined
}

/** The arguments of the list at hand: of a call, or the bases of a class. */
export function callArguments(reading: Reading): readonly Argument[] {
  const found: Argument[] = []
  if (!enter(reading)) return found
  advance(reading)
  while (!ended(reading) && !is(reading, ')')) {
    if (accept(reading, ',')) continue
    found.push(argument(reading))
  }
  leave(reading)
  return found
}

function argument(reading: Reading): Argument {
  const star = starAt(reading)
  const first = textAt(reading)
  const before = take(reading)
  const operator = is(reading, 'AssignOp') ? textAt(reading) : ''
  const named = accept(reading, 'AssignOp')
  const value = named ? assigned(before, take(reading), operator) : before
  if (is(reading, 'for') || is(reading, 'async')) {
    return { value: { kind: 'comprehension', parts: [value], clauses: clauses(reading) } }
  }
  return { value, ...(named && operator !== ':=' && { name: first }), ...(star !== undefined && { star }) }
}

function assigned(target: Expression, value: Expression, operator: string): Expression {
  return operator === ':=' ? { kind: 'walrus', target, value } : value
}

/** The clauses of a comprehension, from `for` on. */
export function clauses(reading: Reading): readonly Clause[] {
  const found: Clause[] = []
  for (;;) {
    accept(reading, 'async')
    if (!accept(reading, 'for')) return found
    const target = takeList(reading, (name) => name === 'in')
    accept(reading, 'in')
    const source = take(reading)
    const tests: Expression[] = []
    while (accept(reading, 'if')) tests.push(take(reading))
    found.push({ target, source, tests })
  }
}

/** The parameters of the list at hand, of a `def` or a `lambda`. */
export function parameters(reading: Reading): readonly Parameter[] {
  const found: Parameter[] = []
  if (!enter(reading)) return found
  while (!ended(reading)) {
    const star = starAt(reading)
    if (is(reading, 'VariableName')) found.push(parameter(reading, star))
    else if (star === undefined) advance(reading)
  }
  leave(reading)
  return found
}

function parameter(reading: Reading, star: 1 | 2 | undefined): Parameter {
  const name = textAt(reading)
  advance(reading)
  const annotation = is(reading, 'TypeDef') ? typeIn(reading) : undefined
  accept(reading, 'TypeDef')
  const initial = accept(reading, 'AssignOp') ? take(reading) : undefined
  return { name, ...(annotation && { annotation }), ...(initial && { initial }), ...(star !== undefined && { star }) }
}

/** The type of the annotation at hand. */
export function typeIn(reading: Reading): Expression | undefined {
  if (!enter(reading)) return undefined
  accept(reading, ':')
  accept(reading, '->')
  const type = ended(reading) ? undefined : take(reading)
  leave(reading)
  return type
}
