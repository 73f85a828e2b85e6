import type { Meanings } from '../../meaning/meanings.ts'
import type { ModuleMap } from '../source/module-map.ts'
import type { PythonModule } from '../value/value.ts'
import { unknownValue } from '../value/values.ts'
import { attributeOf } from './attributes.ts'
import { evaluateCall, invokeValue } from './calls.ts'
import { deepestNesting, type Engine } from './engine.ts'
import { assignTo } from './assignments.ts'
import { addDriftComparisons } from './drift-comparisons.ts'
import { evaluateExpression } from './expressions.ts'
import { defineFunction, settleFunction } from './functions.ts'
import { addWithholdingGates } from './gates.ts'
import { addManagedMonitors } from './managed-monitors.ts'
import { newModule, runTop } from './modules.ts'
import { executeBody } from './statements.ts'
import { resolvePending } from './untraced.ts'
import { addModelSplits } from './model-splits.ts'
import { addTrafficMoves } from './traffic-moves.ts'

/** A file by its path, if it is Python. */
export type SourceOf = (path: string) => { readonly text: string; readonly notebook: boolean } | undefined

/** An evaluation of a repository's Python; files are loaded when something imports them or `load` is called. */
export function evaluationOf(meanings: Meanings, map: ModuleMap, sourceOf: SourceOf): Engine {
  const modules = new Map<string, PythonModule>()
  const unreadable = new Set<string>()
  const engine: Engine = {
    meanings,
    map,
    modules,
    routes: [],
    closures: new Map(),
    uses: new Map(),
    deeds: new Map(),
    verdictFiles: new Set(),
    completed: new WeakSet(),
    depth: 0,
    nesting: 0,
    nextId: 1,
    open(path) {
      const known = modules.get(path)
      if (known || unreadable.has(path)) return known
      const source = sourceOf(path)
      if (!source) {
        unreadable.add(path)
        return undefined
      }
      const module = newModule(engine, path, source.text, source.notebook)
      modules.set(path, module)
      return module
    },
    load(path) {
      const module = engine.open(path)
      if (module) runTop(engine, module)
      return module
    },
    evaluate(expression, scope) {
      if (engine.nesting >= deepestNesting) return unknownValue()
      engine.nesting++
      const value = evaluateExpression(engine, expression, scope)
      engine.nesting--
      return value
    },
    call: (expression, scope, discarded) => evaluateCall(engine, expression, scope, discarded),
    invoke: (invocation) => invokeValue(engine, invocation),
    attribute: (of, id, scope) => attributeOf(engine, of, id, scope),
    assign: (target, value, scope) => assignTo(engine, target, value, scope),
    execute: (body, scope) => executeBody(engine, body, scope),
    define: (definition, scope, owner) => defineFunction(engine, definition, scope, owner),
    settle: (of) => settleFunction(engine, of),
    happen(scope, happening) {
      const { guard, handler, tolerant } = scope
      scope.of.summary.happenings.push({ call: '', deeds: [], entered: [], ...happening, guard, handler, tolerant })
    },
  }
  return engine
}

/**
 * Evaluates what nobody called yet, again what callers made clearer, and then what needs the whole program: also for functions of
 * other modules that these callers, such as tests, had evaluated anew.
 */
export function completeEvaluation(engine: Engine, modules: readonly PythonModule[]): void {
  for (let round = 0; round < 3; round++) {
    let changed = false
    for (const module of modules) {
      // Functions defined inside functions join the list while it is walked.
      for (let i = 0; i < module.functions.length; i++) {
        const of = module.functions[i]
        if (!of || (of.state === 'done' && !of.stale)) continue
        if (round === 0 && of.stale) continue
        changed = true
        engine.settle(of)
      }
    }
    if (round > 0 && !changed) break
  }
  const functions = [...new Set([...engine.modules.values(), ...modules])]
    .flatMap((module) => [module.top, ...module.functions])
    .filter((of) => !engine.completed.has(of.summary))
  engine.closures.clear()
  engine.uses.clear()
  resolvePending(engine, functions)
  addWithholdingGates(functions)
  addDriftComparisons(functions)
  addManagedMonitors(functions)
  addModelSplits(functions)
  addTrafficMoves(functions)
  for (const of of functions) engine.completed.add(of.summary)
}
