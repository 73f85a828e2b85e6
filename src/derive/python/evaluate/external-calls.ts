import type { Happening } from '../value/summary.ts'
import { marks, type External, type Value } from '../value/value.ts'
import { external, marked, textOf, unknownValue } from '../value/values.ts'
import { assertedBy, asserting } from './assertions.ts'
import { builtinResult } from './builtins.ts'
import { callbacks } from './callbacks.ts'
import { commandCall } from './command-apps.ts'
import { marksOfResult, possibleCalls, possibleDeeds, resolvedCall } from './deeds.ts'
import { doubling } from './doubles.ts'
import type { Engine, Invocation } from './engine.ts'
import { exitAt, gateAt, withholding } from './gates.ts'
import { mappedResult } from './handed-on.ts'
import { isMeasureKey, verdictOf } from './items.ts'
import { runMagic } from './imports.ts'
import { askedServer } from './model-servers.ts'
import { addRoutes, givenRoutes } from './given-routes.ts'
import { requestOf } from './requests.ts'
import { startedScripts } from './scripts.ts'
import { spawnedBy } from './spawns.ts'

/** These look at a function without ever calling it. */
const looking = /^inspect\./

/** Methods that give back what they were called on. */
const fluent =
  /\.(fit|partial_fit|to|cuda|cpu|eval|train|half|float|double|set_params|set_output|with_options|options|requires_grad_|compile|set_display_name|set_caching_options|after|build|share_memory|__enter__|bind)$/

const carrying = marks.prediction | marks.response | marks.double | marks.file
const numeric = /^(float|int|round|abs|max|min|sum|numpy|math|statistics|torch|pandas|decimal|fractions)(\.|$)/
/** Methods that take a measure out of what holds it. */
const reading = /^(get|item|mean|pop|compute|max|min)$/
const exits = /^(sys\.exit|exit|quit|os\._exit|SystemExit)$/

function carriedBy(name: string, invocation: Invocation): number {
  let found = 0
  const [first] = invocation.given
  for (const { value } of invocation.given) {
    found |= value.marks & carrying
    if (numeric.test(name)) found |= value.marks & marks.metric
    if (name === 'bool' || name === 'int' || name === 'all' || name === 'any' || name === 'str' || name === 'len') {
      found |= value.marks & marks.verdict
    }
  }
  if (invocation.method === 'get' && invocation.receiver !== undefined && isMeasureKey(first?.value))
    found |= marks.metric
  if (invocation.method === 'get') found |= verdictOf(invocation.receiver, first?.value, invocation.holder ?? '')
  const kept = numeric.test(name) || reading.test(invocation.method) ? carrying | marks.metric : carrying
  return found | ((invocation.receiver?.marks ?? 0) & kept)
}

/** A call of something outside the repository: what the tools say it does, what it starts, whom it calls back. */
export function externalCall(engine: Engine, callee: External, invocation: Invocation): Value {
  const { given, line, scope } = invocation
  const known = builtinResult(engine, callee, invocation)
  if (known) return known
  if (exits.test(callee.name)) {
    exitAt(engine, given[0]?.value, line, scope)
    return callee.name === 'SystemExit' ? external('KeyError') : unknownValue()
  }
  if (callee.name === '__run__') {
    runMagic(engine, textOf(given[0]?.value ?? unknownValue()) ?? '', line, scope)
    return unknownValue()
  }
  if (commandCall(engine, callee, invocation)) return unknownValue()
  // Calling the result of a call: `pipeline("ner")(text)`; a plain reference is called as it is named.
  const name = callee.made && invocation.receiver === undefined ? `${callee.name}.__call__` : callee.name
  const call = resolvedCall(scope, name, given, line)
  const request = requestOf(name, invocation)
  const deeds = [...possibleDeeds(engine, call, possibleCalls(scope, name, given, line)), ...askedServer(request)]
  if (asserting.test(invocation.method)) assertedBy(invocation)
  const doubled = doubling(engine, name, invocation)
  if (withholding.test(invocation.method)) gateAt(engine, line, scope)
  const spawned = spawnedBy(name, invocation)
  const [script, ...scripts] = startedScripts(name, invocation)
  const routes = givenRoutes(name, invocation)
  if (routes !== undefined) addRoutes(engine, routes)
  const entered = looking.test(name) || routes !== undefined ? [] : callbacks(engine, given, invocation.method)
  const happening: Partial<Happening> & { line: number } = {
    line,
    call: name,
    deeds,
    entered,
    spawned,
    request,
    script,
  }
  if (deeds.length > 0 || entered.length > 0 || spawned || script || request !== undefined)
    engine.happen(scope, happening)
  for (const other of scripts) engine.happen(scope, { line, call: name, deeds: [], entered: [], script: other })
  const carried =
    carriedBy(name, invocation) |
    marksOfResult(name, deeds) |
    (request === undefined ? 0 : marks.response) |
    (doubled ? marks.double : 0)
  const mapped = mappedResult(engine, invocation)
  if (mapped !== undefined) return marked(mapped, carried)
  if (fluent.test(callee.name) && invocation.receiver?.kind === 'external') return marked(invocation.receiver, carried)
  if (callee.name === name || !callee.made) return external(name, true, carried)
  return unknownValue(carried)
}
