import { parsePython } from '../../python/syntax/parse-python.ts'
import type { Argument, Expression, FunctionDefinition, Statement } from '../../python/syntax/tree.ts'

/** A function of a task file: its name, what decorates it, and the calls of `x.run(…)` in the order written. */
export interface TaskFunction {
  readonly name: string
  readonly decorators: readonly DecoratorCall[]
  readonly runs: readonly RunCall[]
}

export interface DecoratorCall {
  /** `nox.session`, `task`. */
  readonly name: string
  readonly arguments: readonly Argument[]
}

/** One `x.run(…)`: the method, and its arguments as far as they are literal; an unknown one is a shell variable nobody sets. */
export interface RunCall {
  readonly method: string
  readonly receiver: string
  readonly args: readonly string[]
  readonly keywords: Readonly<Record<string, string | boolean>>
  readonly line: number
  readonly conditional: boolean
}

const maxDepth = 50

/** The functions of a Python file that task runners start, with what they run. */
export function taskFunctions(source: string): readonly TaskFunction[] {
  const { body } = parsePython(source)
  const constants = constantsOf(body)
  return body.flatMap((statement) => (statement.kind === 'function' ? [functionOf(statement, constants)] : []))
}

type Constants = ReadonlyMap<string, Expression>

function functionOf(of: FunctionDefinition, constants: Constants): TaskFunction {
  const known = new Map([...constants, ...constantsOf(of.body)])
  const runs: RunCall[] = []
  const visit = (list: readonly Statement[], conditional: boolean, depth: number): void => {
    if (depth > maxDepth) return
    for (const statement of list) {
      for (const expression of expressionsIn(statement)) collect(expression, conditional, known, runs, 0)
      for (const block of blocksIn(statement)) visit(block.body, conditional || block.conditional, depth + 1)
    }
  }
  visit(of.body, false, 0)
  const decorators = of.decorators.map(({ value }) => ({
    name: dotted(value.kind === 'call' ? value.callee : value),
    arguments: value.kind === 'call' ? value.arguments : [],
  }))
  return { name: of.name, decorators, runs }
}

function maybe(value: Expression | undefined): readonly Expression[] {
  return value === undefined ? [] : [value]
}

function expressionsIn(statement: Statement): readonly Expression[] {
  if (statement.kind === 'expression') return [statement.value]
  if (statement.kind === 'assign' || statement.kind === 'return') return maybe(statement.value)
  if (statement.kind === 'if') return statement.branches.flatMap(({ test }) => maybe(test))
  if (statement.kind === 'for') return [statement.source]
  return statement.kind === 'with' ? statement.items.map(({ value }) => value) : []
}

interface Block {
  readonly body: readonly Statement[]
  readonly conditional: boolean
}

function sure(body: readonly Statement[]): Block {
  return { body, conditional: false }
}

/** The statements inside a statement; those of a loop or `with` run, those of a branch may. */
function blocksIn(statement: Statement): readonly Block[] {
  if (statement.kind === 'if') return statement.branches.map(({ body }) => ({ body, conditional: true }))
  if (statement.kind === 'for' || statement.kind === 'while' || statement.kind === 'with') return [sure(statement.body)]
  if (statement.kind === 'try')
    return [
      sure(statement.body),
      ...statement.handlers.map(({ body }) => ({ body, conditional: true })),
      sure(statement.last),
    ]
  return []
}

function collect(
  expression: Expression,
  conditional: boolean,
  constants: Constants,
  runs: RunCall[],
  depth: number,
): void {
  if (depth > maxDepth || expression.kind !== 'call') return
  const { callee } = expression
  for (const { value } of expression.arguments) collect(value, conditional, constants, runs, depth + 1)
  if (callee.kind !== 'attribute') return
  const args: string[] = []
  const keywords: Record<string, string | boolean> = {}
  for (const argument of expression.arguments) {
    const { value } = argument
    if (argument.name !== undefined) {
      if (value.kind === 'constant' && typeof value.value === 'boolean') keywords[argument.name] = value.value
      else keywords[argument.name] = textOf(value, constants)
    } else if (argument.star === 1) args.push(...itemsOf(value, constants))
    else if (argument.star === undefined) args.push(textOf(value, constants))
  }
  runs.push({ method: callee.id, receiver: dotted(callee.of), args, keywords, line: expression.line, conditional })
}

function itemsOf(expression: Expression, constants: Constants): readonly string[] {
  if (expression.kind === 'sequence') return expression.items.map((item) => textOf(item, constants))
  const constant = expression.kind === 'name' ? constants.get(expression.id) : undefined
  return constant?.kind === 'sequence' ? constant.items.map((item) => textOf(item, constants)) : []
}

function textOf(expression: Expression, constants: Constants, depth = 0): string {
  if (depth > maxDepth) return '${python_value}'
  if (expression.kind === 'number') return String(expression.value)
  if (expression.kind === 'text') {
    const holes = expression.holes ?? []
    let at = 0
    return holes.length === 0
      ? expression.text
      : expression.text.replaceAll('{}', () => {
          const hole = holes[at]
          at += 1
          return hole === undefined ? '${python_value}' : textOf(hole, constants, depth + 1)
        })
  }
  if (expression.kind === 'binary' && expression.operator === '+')
    return `${textOf(expression.left, constants, depth + 1)}${textOf(expression.right, constants, depth + 1)}`
  const constant = expression.kind === 'name' ? constants.get(expression.id) : undefined
  return constant === undefined || constant === expression ? '${python_value}' : textOf(constant, constants, depth + 1)
}

function constantsOf(body: readonly Statement[]): Constants {
  const constants = new Map<string, Expression>()
  for (const statement of body) {
    if (statement.kind !== 'assign' || statement.value === undefined) continue
    const [target] = statement.targets
    if (target?.kind === 'name' && statement.targets.length === 1) constants.set(target.id, statement.value)
  }
  return constants
}

/** `a.b.c` of names and attributes; empty for anything else. */
export function dotted(expression: Expression): string {
  if (expression.kind === 'name') return expression.id
  if (expression.kind !== 'attribute') return ''
  const of = dotted(expression.of)
  return of === '' ? '' : `${of}.${expression.id}`
}
