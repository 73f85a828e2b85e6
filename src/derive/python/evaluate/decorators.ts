import type { Expression, FunctionDefinition } from '../syntax/tree.ts'
import type { Scope } from '../value/summary.ts'
import { newCommandTable, type CommandTable } from '../value/command-line.ts'
import type { PythonFunction, Value } from '../value/value.ts'
import { external, functionValue, joined, textOf } from '../value/values.ts'
import { clickOption, signatureParser } from './click-options.ts'
import { deedsOf, resolvedCall } from './deeds.ts'
import type { Engine, Given } from './engine.ts'

interface Decorator {
  readonly name: string
  readonly receiver: Value | undefined
  readonly method: string
  readonly value: Value
  readonly given: readonly Given[]
}

/** The dotted name of a decorator; `?.post` where its receiver could not be traced. */
export function decoratorName(engine: Engine, expression: Expression, scope: Scope): string {
  return read(engine, expression, scope).name
}

function read(engine: Engine, expression: Expression, scope: Scope): Decorator {
  const callee = expression.kind === 'call' ? expression.callee : expression
  const given =
    expression.kind === 'call'
      ? expression.arguments.map((argument) => ({
          name: argument.name,
          star: argument.star,
          value: engine.evaluate(argument.value, scope),
        }))
      : []
  const method = callee.kind === 'attribute' || callee.kind === 'name' ? callee.id : ''
  const receiver = callee.kind === 'attribute' ? engine.evaluate(callee.of, scope) : undefined
  const value = receiver ? engine.attribute(receiver, method, scope) : engine.evaluate(callee, scope)
  const name =
    value.kind === 'external'
      ? value.name
      : value.kind === 'function'
        ? `${value.of.name}.${value.handle ?? ''}`
        : `?.${method}`
  return { name, receiver, method, value, given }
}

/** Functions that an orchestrator finds by their decorator and starts itself. */
const orchestrated =
  /^dagster\.(?:asset|multi_asset|graph_asset|graph_multi_asset|observable_source_asset|op|graph|job)$/
const verbs = /^(get|post|put|patch|delete|route|websocket|api_route)$/

function register(table: CommandTable, decorator: Decorator, of: PythonFunction): void {
  const [first] = decorator.given
  const named = first && first.name === undefined ? textOf(first.value) : undefined
  const keyword = decorator.given.find((one) => one.name === 'name')
  const name = (keyword && textOf(keyword.value)) ?? named ?? of.name.replaceAll('_', '-')
  if (decorator.method === 'callback') table.always.push(of)
  else table.commands.push({ name, runs: of })
}

/** Evaluates the decorators of a function: what they do, the routes and commands they register, the command line they make. */
export function decorate(
  engine: Engine,
  definition: FunctionDefinition,
  of: PythonFunction,
  scope: Scope,
): Value | undefined {
  let replaced: Value | undefined
  const decorators = definition.decorators.map(({ value, line }) => ({ ...read(engine, value, scope), line }))
  for (const decorator of decorators.toReversed()) {
    of.decorators.push(decorator.name)
    if (decorator.method === 'fixture' && decorator.given.some((one) => one.name === 'autouse')) of.autouse = true
    const call = resolvedCall(scope, `@${decorator.name}`, decorator.given, decorator.line)
    const untraced = decorator.name.startsWith('?')
    engine.happen(scope, {
      line: decorator.line,
      call: call.name,
      ...(untraced ? { pending: call } : { deeds: deedsOf(engine, call) }),
      ...(orchestrated.test(decorator.name) && {
        entered: [{ of, bindings: new Map(), how: 'callback', later: true } as const],
      }),
    })
    const [route] = call.positional
    if (verbs.test(decorator.method) && route?.startsWith('/')) {
      const methods = decorator.given.find((one) => one.name === 'methods')?.value
      const first = methods?.kind === 'collection' ? methods.items[0] : undefined
      const method = decorator.method.includes('route') ? ((first && textOf(first)) ?? 'GET') : decorator.method
      engine.routes.push({ method: method.toUpperCase(), path: route, handler: of, module: of.module })
    }
    replaced = onCommandLine(decorator, of) ?? replaced
    if (decorator.value.kind === 'function' && decorator.value.handle === undefined) {
      replaced = wrapped(engine, decorator, of, scope)
    }
  }
  return replaced
}

function onCommandLine(decorator: Decorator, of: PythonFunction): Value | undefined {
  const { receiver, method, name } = decorator
  const table = receiver?.kind === 'external' ? receiver.commands : undefined
  if (table && /^(command|callback|group)$/.test(method)) {
    of.commandLine ??= signatureParser(of)
    register(table, decorator, of)
    if (method !== 'group') return undefined
  }
  if (/(^|\.)(click|rich_click|typer|asyncclick)\.(command|group)$/.test(name) || (table && method === 'group')) {
    of.commandLine ??= signatureParser(of)
    if (method !== 'group') return undefined
    const group = newCommandTable(true)
    group.always.push(of)
    if (table) table.commands.splice(-1, 1, { name: table.commands.at(-1)?.name ?? of.name, runs: group })
    return external('click.Group', true, 0, group)
  }
  if (/(^|\.)click\.(option|argument)$/.test(name)) {
    of.commandLine ??= signatureParser(of)
    clickOption(of.commandLine, method === 'argument', decorator.given)
  }
  return undefined
}

/** A decorator of the repository: it is called with the function, and calling the function may run what it returns. */
function wrapped(engine: Engine, decorator: Decorator, of: PythonFunction, scope: Scope): Value {
  const self = functionValue(of)
  const base = { method: decorator.method, receiver: undefined, line: of.line, scope, discarded: false }
  const made =
    decorator.given.length > 0
      ? engine.invoke({ ...base, callee: decorator.value, given: decorator.given })
      : decorator.value
  const result = engine.invoke({ ...base, callee: made, given: [{ value: self }] })
  return result.kind === 'function' && result.of !== of ? joined([self, result]) : self
}

/** The value a decorated `def` binds to its name. */
export function decoratedFunction(
  engine: Engine,
  definition: FunctionDefinition,
  of: PythonFunction,
  scope: Scope,
): Value {
  return decorate(engine, definition, of, scope) ?? functionValue(of)
}
