import type { Expression, Statement } from '../syntax/tree.ts'
import type { PythonFunction } from '../value/value.ts'

const none: ReadonlySet<string> = new Set()

/** Built-in functions that make a constant of constants. */
const pure = new Set('abs bool dict float int isinstance len list max min round set sorted str sum tuple'.split(' '))

/** Names of a function that are given constants and nothing else: what is asserted of them says nothing of the project. */
export function constantsOf(of: PythonFunction): ReadonlySet<string> {
  const constants = new Set<string>()
  const others = new Set(of.parameters.map(({ name }) => name))
  for (const statement of of.body) {
    const name = constantName(statement, constants)
    if (name === undefined) for (const one of boundBy(statement)) others.add(one)
    else constants.add(name)
  }
  for (const one of others) constants.delete(one)
  return constants
}

function constantName(statement: Statement, known: ReadonlySet<string>): string | undefined {
  if (statement.kind !== 'assign' || statement.operator !== undefined || statement.value === undefined) return undefined
  const [target] = statement.targets
  if (target?.kind !== 'name' || statement.targets.length !== 1) return undefined
  return isConstant(statement.value, known) ? target.id : undefined
}

/** Names a statement gives another meaning; of a block with statements of its own, all its targets. */
function boundBy(statement: Statement): readonly string[] {
  switch (statement.kind) {
    case 'assign':
      return statement.targets.flatMap(targetNames)
    case 'if':
      return statement.branches.flatMap(({ body }) => body.flatMap(boundBy))
    case 'for':
      return [...targetNames(statement.target), ...statement.body.flatMap(boundBy)]
    case 'while':
      return statement.body.flatMap(boundBy)
    case 'with':
      return [
        ...statement.items.flatMap(({ as }) => (as === undefined ? [] : targetNames(as))),
        ...statement.body.flatMap(boundBy),
      ]
    case 'try':
      return [
        statement.body,
        statement.otherwise,
        statement.last,
        ...statement.handlers.map(({ body }) => body),
      ].flatMap((body) => body.flatMap(boundBy))
    case 'import':
    case 'from':
    case 'expression':
    case 'function':
    case 'class':
    case 'return':
    case 'raise':
    case 'assert':
    case 'jump':
      return []
  }
}

function targetNames(target: Expression): readonly string[] {
  if (target.kind === 'name') return [target.id]
  // What is put into a list or an attribute changes it.
  if (target.kind === 'item' || target.kind === 'attribute' || target.kind === 'star') return targetNames(target.of)
  return target.kind === 'sequence' ? target.items.flatMap(targetNames) : []
}

/** Whether an expression is made of constants alone, of names among `known` and of built-in functions of both. */
export function isConstant(expression: Expression, known: ReadonlySet<string> = none): boolean {
  const all = (expressions: readonly Expression[]) => expressions.every((one) => isConstant(one, known))
  switch (expression.kind) {
    case 'text':
      return !expression.holes
    case 'number':
    case 'constant':
      return true
    case 'name':
      return known.has(expression.id)
    case 'sequence':
      return all(expression.items)
    case 'dict':
      return all(expression.values)
    case 'not':
      return isConstant(expression.of, known)
    case 'compare':
    case 'both':
      return all(expression.operands)
    case 'binary':
      return (
        isConstant(expression.left, known) &&
        (expression.right.kind === 'nothing' || isConstant(expression.right, known))
      )
    case 'call': {
      const { callee } = expression
      const values = expression.arguments.map(({ value }) => value)
      return (
        callee.kind === 'name' && pure.has(callee.id) && values.every((one) => isType(one) || isConstant(one, known))
      )
    }
    case 'attribute':
    case 'choice':
    case 'comprehension':
    case 'item':
    case 'lambda':
    case 'nothing':
    case 'star':
    case 'walrus':
    case 'yield':
      return false
  }
}

/** The second argument of `isinstance(3, int)`. */
function isType(expression: Expression): boolean {
  return expression.kind === 'name' && pure.has(expression.id)
}
