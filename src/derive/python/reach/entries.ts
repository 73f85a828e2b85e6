import type { Engine } from '../evaluate/engine.ts'
import type { Entry } from '../program.ts'
import type { CommandTable } from '../value/command-line.ts'
import type { PythonFunction, PythonModule, Value } from '../value/value.ts'
import { alternatives, functionValue } from '../value/values.ts'
import { findMethod } from '../evaluate/class-members.ts'
import { optionBindings } from './decisions.ts'
import { firstStep, type Step } from './step.ts'

function named(module: PythonModule, name: string): readonly Value[] {
  const [first = '', second] = name.split('.')
  const value = module.names.get(first)
  if (!value) return []
  return alternatives(value).flatMap((one): readonly Value[] => {
    if (second === undefined) return [one]
    if (one.kind !== 'class' && one.kind !== 'instance') return []
    const method = findMethod(one.of, second)
    return method ? [functionValue(method)] : []
  })
}

/** A function that only runs a command-line application, for entry points that name the application itself. */
function applicationStep(module: PythonModule, commands: CommandTable, words: readonly string[] | undefined): Step {
  const summary = { ...module.top.summary, happenings: [] }
  const happening = {
    line: 1,
    call: '',
    guard: undefined,
    handler: false,
    tolerant: false,
    deeds: [],
    entered: [],
    commands,
  }
  const of: PythonFunction = { ...module.top, id: -module.top.id, summary: { ...summary, happenings: [happening] } }
  return firstStep(of, { arguments: words })
}

/** The first steps of a run. */
export function stepsFor(engine: Engine, entry: Entry): readonly Step[] {
  const module = engine.modules.get(entry.path)
  if (!module) return []
  const words = entry.args
  if (entry.function === undefined) return [firstStep(module.top, { arguments: words, main: true })]
  const called = named(module, entry.function).flatMap((value): readonly Step[] => {
    if (value.kind === 'external' && value.commands) return [applicationStep(module, value.commands, words)]
    if (value.kind !== 'function') return []
    return [firstStep(value.of, { arguments: words, bindings: optionBindings(value.of.commandLine, words) })]
  })
  // The top level is what a console script imports before it calls the function.
  return [firstStep(module.top), ...called]
}
