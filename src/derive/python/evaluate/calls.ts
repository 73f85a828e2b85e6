import type { Argument, Call } from '../syntax/tree.ts'
import type { Happening, Scope } from '../value/summary.ts'
import { marks, type PythonFunction, type Value } from '../value/value.ts'
import { external, functionValue, joined, marked, textOf, unknownValue } from '../value/values.ts'
import { assertedBy, asserting } from './assertions.ts'
import { callbacks } from './callbacks.ts'
import { castValue } from './casts.ts'
import { externalBase, findMethod, returnsSelf } from './class-members.ts'
import { construct } from './classes.ts'
import { containerMethod } from './containers.ts'
import { parserMethod } from './command-lines.ts'
import { resolvedCall } from './deeds.ts'
import { doubling } from './doubles.ts'
import type { Engine, Given, Invocation } from './engine.ts'
import { externalCall } from './external-calls.ts'
import { fileMethod } from './files.ts'
import { enterFunction } from './functions.ts'
import { gateAt, withholding } from './gates.ts'
import { viewMade } from './given-routes.ts'
import { askedServer } from './model-servers.ts'
import { isPlatformHandler } from './platform-handlers.ts'
import { requestOf } from './requests.ts'
import { handedToHelper } from './step-outputs.ts'
import { sizeOf } from './sizes.ts'

function givenOf(engine: Engine, arguments_: readonly Argument[], scope: Scope): readonly Given[] {
  return arguments_.map((argument) => ({
    name: argument.name,
    star: argument.star,
    value: engine.evaluate(argument.value, scope),
    size: sizeOf(argument.value),
  }))
}

/** Evaluates a call expression: receiver, arguments, then what is called. */
export function evaluateCall(engine: Engine, call: Call, scope: Scope, discarded: boolean): Value {
  const { callee, line } = call
  if (callee.kind !== 'attribute') {
    const value = engine.evaluate(callee, scope)
    const cast = castValue(engine, value, call, scope)
    if (cast !== undefined) return cast
    const given = givenOf(engine, call.arguments, scope)
    const method = callee.kind === 'name' ? callee.id : ''
    const { origin } = value
    const handedBy = origin?.kind === 'parameter' && origin.of === scope.of ? origin.name : undefined
    return engine.invoke({ callee: value, method, receiver: undefined, handedBy, given, line, scope, discarded })
  }
  const method = callee.id
  const { of } = callee
  const holder = of.kind === 'name' ? of.id : undefined
  const isSuper = of.kind === 'call' && of.callee.kind === 'name' && of.callee.id === 'super'
  const receiver = isSuper ? unknownValue() : engine.evaluate(of, scope)
  const given = givenOf(engine, call.arguments, scope)
  if (isSuper) {
    return engine.invoke({
      callee: superMember(scope, method),
      method,
      receiver: undefined,
      given,
      line,
      scope,
      discarded,
    })
  }
  const one = (alternative: Value): Value => {
    const known =
      parserMethod(alternative, method, given) ??
      fileMethod(engine, alternative, method, given, line, scope) ??
      containerMethod(alternative, method, given, scope, of) ??
      viewMade(alternative, method)
    if (known) return known
    const member = engine.attribute(alternative, method, scope)
    return engine.invoke({ callee: member, method, receiver: alternative, holder, given, line, scope, discarded })
  }
  return receiver.kind === 'union' ? joined(receiver.of.map(one)) : one(receiver)
}

function superMember(scope: Scope, method: string): Value {
  const owner = scope.of.owner
  if (!owner) return unknownValue()
  for (const base of owner.bases) {
    if (base.kind === 'class') {
      const found = findMethod(base.of, method)
      if (found) return functionValue(found, { kind: 'instance', of: owner, marks: 0 })
    }
  }
  const framework = externalBase(owner)
  return framework === undefined ? external(`object.${method}`) : external(`${framework}.${method}`, true)
}

/** Attributes of a decorated function that start it, or hand it to a server that will: `task.delay()`, `flow.deploy()`. */
const starters =
  /^(__call__|submit|delay|apply_async|remote|map|starmap|expand|run|fn|call|invoke|trigger|apply|main|kickoff|kicker|si|s|execute_in_process|local|spawn|deploy|serve|to_deployment)$/
/** Attributes that only configure it: the result still stands for it. */
const settings = /^(with_options|options|override|partial|bind|configured|with_config|set|alias|using)$/

/** Calls whatever the callee may be. */
export function invokeValue(engine: Engine, invocation: Invocation): Value {
  const { callee } = invocation
  if (callee.kind !== 'union') return invokeOne(engine, invocation)
  return joined(callee.of.map((one) => invokeOne(engine, { ...invocation, callee: one })))
}

function invokeOne(engine: Engine, invocation: Invocation): Value {
  const { callee, given, line, scope } = invocation
  switch (callee.kind) {
    case 'external':
      return externalCall(engine, callee, invocation)
    case 'function':
      return callFunction(engine, callee, invocation)
    case 'class':
      return construct(engine, callee.of, given, line, scope)
    case 'instance': {
      const method =
        findMethod(callee.of, '__call__') ?? findMethod(callee.of, 'forward') ?? findMethod(callee.of, 'call')
      const result = method ? enter(engine, method, callee, invocation) : unknownValue()
      return (callee.marks & marks.model) === 0 ? result : marked(result, marks.prediction)
    }
    case 'arguments':
    case 'collection':
    case 'folder':
    case 'literal':
    case 'mapping':
    case 'module':
    case 'parser':
    case 'subparsers':
    case 'text':
    case 'union':
    case 'unknown':
      return untracedCall(engine, invocation)
  }
}

/** Methods whose answer is a prediction, whoever wrote the class. */
const answering = /^(predict|predict_\w+|infer|inference)$/

function enter(engine: Engine, of: PythonFunction, self: Value | undefined, invocation: Invocation): Value {
  const { given, line, scope } = invocation
  const { value, bindings } = enterFunction(engine, of, self, given)
  handedToHelper(engine, of, given, line, scope)
  const chosen = invocation.callee.kind === 'function' ? invocation.callee.chosen : undefined
  engine.happen(scope, {
    line,
    call: of.name,
    entered: [{ of, bindings, how: 'call', chosen, handedBy: invocation.handedBy }],
  })
  const own = returnsSelf(value, self) ? (self ?? value) : value
  if (isPlatformHandler(of)) return marked(own, marks.response)
  return answering.test(invocation.method) ? marked(own, marks.prediction) : own
}

function callFunction(engine: Engine, callee: Extract<Value, { kind: 'function' }>, invocation: Invocation): Value {
  const { of, handle } = callee
  const { given } = invocation
  if (handle === undefined) return enter(engine, of, callee.self, invocation)
  // Tests call a component's function so; what they pass says nothing of what the pipeline passes.
  if (handle === 'python_func') {
    engine.happen(invocation.scope, {
      line: invocation.line,
      call: of.name,
      entered: [{ of, bindings: new Map(), how: 'call' }],
    })
    return unknownValue()
  }
  if (settings.test(handle)) return { kind: 'function', of, marks: 0 }
  const decorator = of.decorators.at(-1) ?? ''
  if (starters.test(handle)) {
    const value = enter(engine, of, callee.self, invocation)
    if (decorator !== '' && !decorator.startsWith('?'))
      externalCall(engine, external(`${decorator}.${handle}`, true), invocation)
    return value
  }
  if (decorator === '' || decorator.startsWith('?')) return callee
  const own = handle === 'from_source' ? given : []
  externalCall(engine, external(`${decorator}.${handle}`, true), { ...invocation, given: own })
  return callee
}

/** A method of something unknown: the tools and, at the end, classes of the repository are asked by its name. */
function untracedCall(engine: Engine, invocation: Invocation): Value {
  const { method, receiver, given, line, scope } = invocation
  if (asserting.test(method)) assertedBy(invocation)
  const name = receiver ? `?.${method}` : '?'
  doubling(engine, name, invocation)
  if (withholding.test(method)) gateAt(engine, line, scope)
  const happening: Partial<Happening> & { line: number } = {
    line,
    call: name,
    entered: callbacks(engine, given, method),
  }
  const request = receiver ? requestOf(name, invocation) : undefined
  if (receiver) {
    engine.happen(scope, {
      ...happening,
      untraced: method,
      pending: resolvedCall(scope, name, given, line),
      request,
      deeds: askedServer(request),
    })
  } else if (happening.entered && happening.entered.length > 0) engine.happen(scope, happening)
  const option = method === 'getoption' ? optionOf(given) : undefined
  if (option !== undefined) return option
  let carried = (receiver?.marks ?? 0) & ~(marks.metric | marks.verdict)
  if (request !== undefined) carried |= marks.response
  for (const one of given) carried |= one.value.marks & (marks.prediction | marks.response | marks.double)
  if (answering.test(method) || method === 'generate') carried |= marks.prediction
  if (/^(score|evaluate|get_metrics|compute_metrics)$/.test(method)) carried |= marks.metric
  if (/^(fit|train)$/.test(method)) carried |= marks.model
  return unknownValue(carried)
}

/** What a run of pytest is told by an option: `request.config.getoption("--score-url")`. */
function optionOf([first]: Invocation['given']): Value | undefined {
  const name = first && textOf(first.value)?.replace(/^-+/, '').replaceAll('-', '_')
  return name === undefined || !/^\w+$/.test(name) ? undefined : { kind: 'text', text: `\${${name}}`, marks: 0 }
}
