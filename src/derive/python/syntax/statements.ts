import { callArguments, parameters, typeIn } from './argument-lists.ts'
import { compound } from './compound-statements.ts'
import { imported } from './imports.ts'
import {
  accept, advance, deepest, ended, enter, is, leave, lineHere, nothing, take, takeList, textAt, type Reading,
} from './reading.ts' // prettier-ignore
import { yielded } from './expressions.ts'
import type { Decorator, Expression, Statement } from './tree.ts'

/** The statements of the body or file at hand. */
export function block(reading: Reading): readonly Statement[] {
  const found: Statement[] = []
  const { cursor, depth, lineAt } = reading
  if (depth > deepest || !cursor.firstChild()) return found
  reading.depth = depth + 1
  // What follows a statement or an error on the same line is what is left of a broken line.
  let taken = 0
  do {
    const { from, to, name } = cursor
    if (name === ':' || name === 'Comment' || to === from || lineAt(from) === taken) continue
    reading.at = name
    if (!cursor.type.isError) statement(reading, found)
    taken = lineAt(to - 1)
  } while (cursor.nextSibling())
  reading.depth = depth
  leave(reading)
  return found
}

function statement(reading: Reading, found: Statement[]): void {
  const line = lineHere(reading)
  const name = reading.at
  if (!enter(reading)) return
  if (name === 'StatementGroup') {
    for (; !ended(reading); advance(reading)) if (!is(reading, ';')) statement(reading, found)
  } else {
    const read = name.endsWith('Definition') ? definition(reading, name, [], line) : simple(reading, name, line)
    if (read) found.push(read)
  }
  leave(reading)
}

function simple(reading: Reading, name: string, line: number): Statement | undefined {
  switch (name) {
    case 'ExpressionStatement': {
      const value = takeList(reading, () => false)
      return value.kind === 'text' || value.kind === 'nothing' ? undefined : { kind: 'expression', value, line }
    }
    case 'AssignStatement':
      return assignment(reading, line)
    case 'UpdateStatement': {
      const target = takeList(reading, (next) => next === 'UpdateOp')
      const operator = textAt(reading).slice(0, -1)
      accept(reading, 'UpdateOp')
      return { kind: 'assign', targets: [target], value: takeList(reading, () => false), operator, line }
    }
    case 'ImportStatement':
      return imported(reading, line)
    case 'ReturnStatement':
      advance(reading)
      return { kind: 'return', value: ended(reading) ? undefined : takeList(reading, () => false), line }
    case 'RaiseStatement':
      advance(reading)
      return { kind: 'raise', value: ended(reading) ? undefined : takeList(reading, (next) => next === 'from'), line }
    case 'AssertStatement':
      advance(reading)
      return { kind: 'assert', test: take(reading), line }
    case 'YieldStatement':
      return { kind: 'expression', value: yielded(reading), line }
    case 'PrintStatement':
      // Python 2: what it prints is nobody's argument.
      return { kind: 'expression', value: { kind: 'name', id: 'print' }, line }
    case 'BreakStatement':
    case 'ContinueStatement':
      return { kind: 'jump', line }
    case 'DecoratedStatement':
      return decorated(reading)
    default:
      return compound(reading, name, line)
  }
}

function endsTarget(next: string): boolean {
  return next === 'AssignOp' || next === 'TypeDef'
}

function assignment(reading: Reading, line: number): Statement {
  let value = takeList(reading, endsTarget)
  if (is(reading, 'TypeDef')) {
    const annotation = typeIn(reading) ?? nothing
    advance(reading)
    const assigned = accept(reading, 'AssignOp') ? takeList(reading, endsTarget) : undefined
    return { kind: 'assign', targets: [value], value: assigned, annotation, line }
  }
  const targets: Expression[] = []
  while (accept(reading, 'AssignOp')) {
    targets.push(value)
    value = takeList(reading, endsTarget)
  }
  return { kind: 'assign', targets, value, line }
}

function decorated(reading: Reading): Statement | undefined {
  const decorators: Decorator[] = []
  for (; is(reading, 'Decorator'); advance(reading)) decorators.push(decorator(reading))
  const name = reading.at
  const line = lineHere(reading)
  if (ended(reading) || !enter(reading)) return undefined
  const read = definition(reading, name, decorators, line)
  leave(reading)
  return read
}

/** The grammar has names, dots and one call here, not an expression. */
function decorator(reading: Reading): Decorator {
  const line = lineHere(reading)
  let value = nothing
  if (!enter(reading)) return { value, line }
  advance(reading)
  for (; !ended(reading); advance(reading)) {
    if (is(reading, 'VariableName')) {
      const id = textAt(reading)
      value = value.kind === 'nothing' ? { kind: 'name', id } : { kind: 'attribute', of: value, id }
    } else if (is(reading, 'ArgList')) {
      value = { kind: 'call', line: lineHere(reading), callee: value, arguments: callArguments(reading) }
    }
  }
  leave(reading)
  return { value, line }
}

function definition(
  reading: Reading,
  kind: string,
  decorators: readonly Decorator[],
  start: number,
): Statement | undefined {
  if (kind === 'TypeDefinition') return undefined
  const line = is(reading, 'async') ? lineAfter(reading) : start
  advance(reading)
  const name = is(reading, 'VariableName') ? textAt(reading) : ''
  accept(reading, 'VariableName')
  accept(reading, 'TypeParamList')
  if (kind === 'ClassDefinition') {
    const bases = is(reading, 'ArgList') ? callArguments(reading) : []
    accept(reading, 'ArgList')
    return { kind: 'class', name, bases, decorators, body: bodyOf(reading), line }
  }
  const found = is(reading, 'ParamList') ? parameters(reading) : []
  accept(reading, 'ParamList')
  const returns = is(reading, 'TypeDef') ? typeIn(reading) : undefined
  accept(reading, 'TypeDef')
  const body = bodyOf(reading)
  return { kind: 'function', name, parameters: found, decorators, body, line, ...(returns && { returns }) }
}

function lineAfter(reading: Reading): number {
  advance(reading)
  return lineHere(reading)
}

function bodyOf(reading: Reading): readonly Statement[] {
  return is(reading, 'Body') ? block(reading) : []
}
