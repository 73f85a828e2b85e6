import type { Handler } from '../../../model/facts.ts'
import { decoratorName } from '../evaluate/decorators.ts'
import type { Engine } from '../evaluate/engine.ts'
import { scopeOf } from '../evaluate/scopes.ts'
import { reachableFrom } from '../reach/reachability.ts'
import { firstStep } from '../reach/step.ts'
import type { Decorator, FunctionDefinition } from '../syntax/tree.ts'
import type { PythonFunction, PythonModule } from '../value/value.ts'
import { definitionsIn } from './definitions.ts'
import { typingOf } from './typing-of.ts'

const verb = /(?:^|\.)(?:get|post|put|patch|api_route|route|websocket|api|Post|Put|Get)$/
const scoring =
  /predict|score|scoring|infer|classif|recommend|forecast|detect|estimat|generat|embed|invocation|translat|segment|rank|complet|transcrib|summar/i

/** The functions that a web application calls for its routes or a platform for its events: what they do, and whether they say by types what they take or answer. */
export function handlersOf(engine: Engine, modules: readonly PythonModule[]): readonly Handler[] {
  return modules.flatMap((module) =>
    definitionsIn(module.top.body).flatMap((definition) => handlerOf(engine, module, definition) ?? []),
  )
}

function handlerOf(engine: Engine, module: PythonModule, definition: FunctionDefinition): Handler | undefined {
  const route = definition.decorators.find((one) => isRoute(engine, module, one))
  const of = module.functions.find((one) => one.line === definition.line)
  const given = route === undefined ? engine.routes.find(({ handler }) => handler === of) : undefined
  const event = route === undefined && given === undefined
  if (event && !takesEvents(definition, of)) return undefined
  const says = typingOf(engine, module, definition, route)
  const activities = of === undefined ? [] : reachableFrom(engine, [firstStep(of)]).activities
  return {
    name: of?.name ?? definition.name,
    at: { path: module.path, line: definition.line },
    scores: event
      ? activities.some(({ kind }) => kind === 'predict')
      : scoring.test(`${definition.name} ${route === undefined ? given?.path : pathOf(route)}`),
    ...(says === undefined ? {} : { says }),
    activities,
  }
}

/** The function that AWS Lambda calls: `def lambda_handler(event, context)`. */
function takesEvents({ name, parameters }: FunctionDefinition, of: PythonFunction | undefined): boolean {
  const [event, context, ...others] = parameters.map((one) => one.name)
  if (of?.name !== name || others.length > 0 || !/handler/i.test(name)) return false
  return /(?:^|_)event$/.test(event ?? '') && /^_{1,2}$|(?:^|_)(?:context|ctx)$/.test(context ?? '')
}

function isRoute(engine: Engine, module: PythonModule, { value }: Decorator): boolean {
  return verb.test(decoratorName(engine, value, scopeOf(module.top, module.names)))
}

function pathOf({ value }: Decorator): string {
  const first = value.kind === 'call' ? value.arguments.find((one) => one.name === undefined)?.value : undefined
  return first?.kind === 'text' ? first.text : ''
}
