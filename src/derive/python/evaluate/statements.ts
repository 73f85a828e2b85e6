import type { Expression, Statement, TryStatement } from '../syntax/tree.ts'
import type { Guard, Scope, Test } from '../value/summary.ts'
import { marks, type Value } from '../value/value.ts'
import { joined, marked, unknownValue } from '../value/values.ts'
import { defineClass } from './classes.ts'
import { contextGuard } from './conditional-contexts.ts'
import { contextValue } from './contexts.ts'
import { typeOf } from './annotations.ts'
import type { Engine } from './engine.ts'
import { elementOf, turnOf } from './items.ts'
import { gateAt, stopsRun } from './gates.ts'
import { freeShared, type Stretch } from './exhaustive.ts'
import { importNames, importFrom } from './imports.ts'
import { executeReturn } from './returns.ts'
import { underVerdict } from './scopes.ts'
import { assertionOf } from './assertions.ts'
import { conditionOf, weighedNames } from './tests.ts'
import { decoratedFunction } from './decorators.ts'

/** Evaluates statements one after the other; what follows a certain end of the block is not reached. */
export function executeBody(engine: Engine, body: readonly Statement[], scope: Scope): void {
  const outer = scope.guard
  for (const statement of body) {
    executeStatement(engine, statement, scope)
    if (statement.kind === 'return' || statement.kind === 'raise' || statement.kind === 'jump') break
  }
  scope.guard = outer
}

function executeStatement(engine: Engine, statement: Statement, scope: Scope): void {
  switch (statement.kind) {
    case 'import':
      return importNames(engine, statement.names, statement.line, scope)
    case 'from':
      return importFrom(engine, statement, scope)
    case 'assign': {
      if (!statement.value) {
        if (statement.annotation)
          for (const target of statement.targets) {
            engine.assign(target, typeOf(engine, statement.annotation, scope), scope)
          }
        return
      }
      let value = engine.evaluate(statement.value, scope)
      const [target] = statement.targets
      if (statement.operator && target) {
        const old = engine.evaluate(target, scope)
        value =
          old.kind === 'collection'
            ? { ...old, element: joined([old.element, elementOf(value)]) }
            : unknownValue(old.marks | value.marks)
      } else if (statement.annotation && saysLess(value)) {
        const declared = typeOf(engine, statement.annotation, scope)
        if (declared.kind !== 'unknown') value = marked(declared, value.marks)
      }
      if (underVerdict(scope.guard)) value = marked(value, marks.verdict)
      for (const one of statement.targets) engine.assign(one, value, scope)
      return
    }
    case 'expression':
      if (statement.value.kind === 'call') engine.call(statement.value, scope, true)
      else engine.evaluate(statement.value, scope)
      return
    case 'function': {
      const of = engine.define(statement, scope, undefined)
      scope.names.set(statement.name, decoratedFunction(engine, statement, of, scope))
      return
    }
    case 'class':
      return defineClass(engine, statement, scope)
    case 'if':
      return executeIf(engine, statement, scope)
    case 'for':
      engine.assign(statement.target, turnOf(engine.evaluate(statement.source, scope)), scope)
      engine.execute(statement.body, scope)
      engine.execute(statement.otherwise, scope)
      return
    case 'while':
      conditionOf(engine, statement.test, scope)
      engine.execute(statement.body, scope)
      engine.execute(statement.otherwise, scope)
      return
    case 'with':
      return executeWith(engine, statement, scope)
    case 'try':
      return executeTry(engine, statement, scope)
    case 'return':
      return executeReturn(engine, statement.value, scope)
    case 'raise': {
      const value = statement.value ? engine.evaluate(statement.value, scope) : undefined
      if (value && stopsRun(value)) gateAt(engine, statement.line, scope)
      return
    }
    case 'assert':
      scope.of.summary.asserts.push(assertionOf(engine, statement.test, statement.line, scope))
      return
    case 'jump':
      return
  }
}

function executeWith(engine: Engine, statement: Extract<Statement, { kind: 'with' }>, scope: Scope): void {
  const outer = scope.guard
  for (const item of statement.items) {
    const entered = engine.evaluate(item.value, scope)
    const value = contextValue(engine, entered, statement.line, scope)
    if (item.as) engine.assign(item.as, value, scope)
    scope.guard = contextGuard(engine, item.value, entered, scope) ?? scope.guard
  }
  engine.execute(statement.body, scope)
  scope.guard = outer
}

/** Whether an annotation knows more than the value: what some function of others gave. */
function saysLess(value: Value): boolean {
  return value.kind === 'unknown' || (value.kind === 'external' && value.made && !/\.[A-Z]\w*$/.test(value.name))
}

/** Whether a body always leaves the block it stands in. */
function leaves(body: readonly Statement[]): boolean {
  const last = body.at(-1)
  if (!last) return false
  if (last.kind === 'return' || last.kind === 'raise' || last.kind === 'jump') return true
  if (last.kind === 'expression' && last.value.kind === 'call') {
    const { callee } = last.value
    if (callee.kind === 'attribute') return callee.id === 'exit' && callee.of.kind === 'name' && callee.of.id === 'sys'
    return callee.kind === 'name' && (callee.id === 'exit' || callee.id === 'quit')
  }
  return false
}

/** Whether a branch merely keeps what was weighed as the new best: `if score > best: best = score`. */
function keepsBest(test: Expression | undefined, body: readonly Statement[]): boolean {
  const names = new Set(weighedNames(test))
  return body.some((statement) => {
    if (statement.kind !== 'assign' || statement.targets.length !== 1) return false
    const [target] = statement.targets
    const name = target?.kind === 'name' || target?.kind === 'attribute' ? target.id : undefined
    return name !== undefined && names.has(name) && statement.value?.kind !== 'constant'
  })
}

function executeIf(engine: Engine, statement: Extract<Statement, { kind: 'if' }>, scope: Scope): void {
  const outer = scope.guard
  let before = outer
  let after = outer
  const { happenings } = scope.of.summary
  const stretches: Stretch[] = []
  let open = true
  for (const branch of statement.branches) {
    scope.guard = before
    const condition = branch.test ? conditionOf(engine, branch.test, scope) : undefined
    const test: Test = condition?.test ?? { kind: 'constant', value: true }
    if (test.kind === 'main') scope.module.guard ??= branch.line
    const weighed = ((condition?.marks ?? 0) & marks.verdict) !== 0 && test.kind !== 'constant'
    const verdict = weighed && !statement.branches.some((one) => keepsBest(branch.test, one.body))
    const guard = (positive: boolean, soft: boolean, around: Guard | undefined): Guard => ({
      test,
      positive,
      verdict,
      soft,
      line: branch.line,
      outer: around,
    })
    scope.guard = branch.test ? guard(true, false, before) : before
    const taken = scope.guard
    const never = test.kind === 'constant' && !test.value
    const from = happenings.length
    open &&= branch.test === undefined || test.kind === 'unknown'
    if (!never) {
      const strong = test.kind === 'constant' || test.kind === 'main'
      if (!strong || !branch.test) scope.branches++
      engine.execute(branch.body, scope)
      if (!strong || !branch.test) scope.branches--
    }
    if (!branch.body.some((one) => one.kind === 'raise')) stretches.push({ from, to: happenings.length, guard: taken })
    if (!branch.test) {
      if (open) freeShared(happenings, stretches, outer)
      break
    }
    if (leaves(branch.body)) after = guard(false, true, after)
    if (test.kind === 'constant' && test.value) break
    if (!never) before = guard(false, false, before)
  }
  scope.guard = after
}

const broad = new Set(['Exception', 'BaseException'])

function swallows(statement: TryStatement): boolean {
  return statement.handlers.some((handler) => {
    const { type } = handler
    const names = type?.kind === 'sequence' ? type.items : type ? [type] : []
    const catchesAll = names.length === 0 || names.some((name) => name.kind === 'name' && broad.has(name.id))
    return catchesAll && !handler.body.some(stops)
  })
}

/** Whether a failure goes on from here: raised again or turned into an exit. */
function stops(statement: Statement): boolean {
  switch (statement.kind) {
    case 'raise':
      return true
    case 'expression':
      return statement.value.kind === 'call' && leaves([statement])
    case 'return':
      return statement.value?.kind === 'number' && statement.value.value !== 0
    case 'if':
      return statement.branches.some((branch) => branch.body.some(stops))
    case 'with':
      return statement.body.some(stops)
    case 'assert':
    case 'assign':
    case 'class':
    case 'for':
    case 'from':
    case 'function':
    case 'import':
    case 'jump':
    case 'try':
    case 'while':
      return false
  }
}

function executeTry(engine: Engine, statement: TryStatement, scope: Scope): void {
  const { tolerant, handler } = scope
  scope.tolerant = tolerant || swallows(statement)
  engine.execute(statement.body, scope)
  engine.execute(statement.otherwise, scope)
  scope.tolerant = tolerant
  scope.handler = true
  scope.branches++
  for (const one of statement.handlers) {
    if (one.name) scope.names.set(one.name, unknownValue())
    engine.execute(one.body, scope)
  }
  scope.branches--
  scope.handler = handler
  engine.execute(statement.last, scope)
}
