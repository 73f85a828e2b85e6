import { newCommandTable, type CommandTable } from '../value/command-line.ts'
import type { External, PythonFunction, Value } from '../value/value.ts'
import { textOf } from '../value/values.ts'
import { signatureParser } from './click-options.ts'
import type { Engine, Given, Invocation } from './engine.ts'
import { enterFunction } from './functions.ts'

const runners =
  /^(typer\.run|fire\.Fire|tyro\.cli|defopt\.run|jsonargparse\.(auto_)?(CLI|cli)|plac\.call|argh\.dispatch_commands?)$/

function addAll(table: CommandTable, given: readonly Given[], invocation: Invocation): void {
  const add = (name: string, of: PythonFunction) => {
    of.commandLine ??= signatureParser(of)
    table.commands.push({ name, runs: of })
  }
  const visit = (value: Value, name: string | undefined): void => {
    switch (value.kind) {
      case 'function':
        return add(name ?? value.of.name, value.of)
      case 'class':
      case 'instance': {
        const made = value.kind === 'class' ? value.of.methods.get('__init__') : undefined
        if (made) table.always.push(made)
        for (const [method, of] of value.of.methods) if (!method.startsWith('_')) add(method, of)
        return
      }
      case 'mapping':
        for (const [key, entry] of value.entries) visit(entry, key)
        return
      case 'collection':
        for (const item of value.items) visit(item, undefined)
        return
      case 'union':
        for (const one of value.of) visit(one, name)
        return
      case 'arguments':
      case 'external':
      case 'folder':
      case 'literal':
      case 'module':
      case 'parser':
      case 'subparsers':
      case 'text':
      case 'unknown':
        return
    }
  }
  const [first] = given
  if (first) return visit(first.value, undefined)
  for (const [name, value] of invocation.scope.module.names) {
    if (value.kind === 'function' && value.of.module === invocation.scope.module) add(name, value.of)
  }
}

/** Everything a command line may run is evaluated once. */
function settleAll(engine: Engine, table: CommandTable): void {
  for (const of of table.always) enterFunction(engine, of, undefined, [])
  for (const { runs } of table.commands) {
    if ('commands' in runs) settleAll(engine, runs)
    else enterFunction(engine, runs, undefined, [])
  }
}

/** Command-line applications: typer, click groups, fire. True where the call was one of theirs. */
export function commandCall(engine: Engine, callee: External, invocation: Invocation): boolean {
  const { given, line, scope, receiver, method } = invocation
  const run = (commands: CommandTable): boolean => {
    settleAll(engine, commands)
    engine.happen(scope, { line, call: callee.name, commands })
    return true
  }
  if (callee.commands && receiver === undefined) return run(callee.commands)
  if (runners.test(callee.name)) {
    const first = given[0]?.value
    const table = newCommandTable(first === undefined || (first.kind !== 'function' && callee.name === 'fire.Fire'))
    addAll(table, given, invocation)
    return table.commands.length + table.always.length > 0 && run(table)
  }
  const table = receiver?.kind === 'external' ? receiver.commands : undefined
  if (!table || !/^(add_typer|add_command|main)$/.test(method)) return false
  if (method === 'main') return run(table)
  const added = given[0]?.value
  const named = given.find((one) => one.name === 'name')?.value ?? given[1]?.value
  const name = named && textOf(named)
  if (added?.kind === 'external' && added.commands) {
    if (name === undefined) table.commands.push(...added.commands.commands)
    else table.commands.push({ name, runs: { ...added.commands, named: true } })
  } else if (added?.kind === 'function') {
    table.commands.push({ name: name ?? added.of.name.replaceAll('_', '-'), runs: added.of })
  }
  return true
}
