import type { Entered } from '../value/summary.ts'
import type { PythonFunction, Value } from '../value/value.ts'
import { externalBase } from './class-members.ts'
import type { Engine, Given } from './engine.ts'
import { enterFunction } from './functions.ts'
import { handedOn } from './handed-on.ts'

/** Functions and framework objects handed to somebody else's code, which will call them. */
export function callbacks(engine: Engine, given: readonly Given[], method: string): readonly Entered[] {
  const handed = handedOn(method, given)
  const found: Entered[] = []
  const add = (of: PythonFunction, self: Value | undefined) => {
    if (found.length >= 24 || found.some((one) => one.of === of)) return
    const { bindings } = enterFunction(engine, of, self, isHanded(of) ? (handed?.given ?? []) : [])
    found.push({ of, bindings, how: 'callback' })
  }
  const isHanded = (of: PythonFunction): boolean => {
    const { callee } = handed ?? {}
    const meant = callee?.kind === 'union' ? callee.of : callee === undefined ? [] : [callee]
    return meant.some((one) => one.kind === 'function' && one.of === of)
  }
  const visit = (value: Value, depth: number): void => {
    switch (value.kind) {
      case 'function':
        if (value.handle === undefined || /^(run|trigger|submit|start|execute|launch|invoke|create_run)/.test(method)) {
          add(value.of, value.self)
        }
        return
      case 'instance':
        if (externalBase(value.of) === undefined) return
        for (const [name, hook] of value.of.methods) {
          if (!name.startsWith('predict') || method.includes('predict')) add(hook, value)
        }
        return
      case 'collection':
        if (depth < 2) for (const item of value.items) visit(item, depth + 1)
        return
      case 'mapping':
        if (depth < 2) for (const item of value.entries.values()) visit(item, depth + 1)
        return
      case 'union':
        for (const one of value.of) visit(one, depth)
        return
      case 'arguments':
      case 'class':
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
  for (const one of given) visit(one.value, 0)
  return found
}
