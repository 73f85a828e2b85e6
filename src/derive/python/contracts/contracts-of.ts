import { decoratorName } from '../evaluate/decorators.ts'
import type { Engine } from '../evaluate/engine.ts'
import { scopeOf } from '../evaluate/scopes.ts'
import type { Contract } from '../program.ts'
import { reachableFrom } from '../reach/reachability.ts'
import type { Decorator, FunctionDefinition } from '../syntax/tree.ts'
import type { PythonFunction, PythonModule } from '../value/value.ts'
import { definitionsIn } from './definitions.ts'
import { typingOf } from './typing-of.ts'

const verb = /(?:^|\.)(?:get|post|put|patch|api_route|route|websocket|api|Post|Put|Get)$/
const scoring =
  /predict|score|scoring|infer|classif|recommend|forecast|detect|estimat|generat|embed|invocation|translat|segment|rank|complet|transcrib|summar/i

/** The handlers of web applications that say by types, or by a schema they check, what they take or answer. */
export function contractsOf(engine: Engine, modules: readonly PythonModule[]): readonly Contract[] {
  return modules.flatMap((module) =>
    definitionsIn(module.top.body).flatMap((definition) => contractOf(engine, module, definition) ?? []),
  )
}

function contractOf(engine: Engine, module: PythonModule, definition: FunctionDefinition): Contract | undefined {
  const route = definition.decorators.find((one) => isRoute(engine, module, one))
  if (route === undefined) return undefined
  const typing = typingOf(engine, module, definition, route)
  if (typing === undefined) return undefined
  const of = module.functions.find((one) => one.line === definition.line)
  return {
    handler: of?.name ?? definition.name,
    at: { path: module.path, line: definition.line },
    note: `${definition.name} ${typing}`,
    predicts: of !== undefined && leadsToPrediction(engine, of),
    named: scoring.test(`${definition.name} ${pathOf(route)}`),
  }
}

function isRoute(engine: Engine, module: PythonModule, { value }: Decorator): boolean {
  return verb.test(decoratorName(engine, value, scopeOf(module.top, module.names)))
}

function pathOf({ value }: Decorator): string {
  const first = value.kind === 'call' ? value.arguments.find((one) => one.name === undefined)?.value : undefined
  return first?.kind === 'text' ? first.text : ''
}

function leadsToPrediction(engine: Engine, of: PythonFunction): boolean {
  const step = {
    of,
    bindings: new Map(),
    arguments: undefined,
    main: false,
    via: [],
    conditional: false,
    tolerant: false,
  }
  return reachableFrom(engine, [step]).activities.some(({ kind }) => kind === 'predict')
}
