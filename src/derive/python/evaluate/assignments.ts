import type { Expression } from '../syntax/tree.ts'
import { isMeasure } from '../value/metric-names.ts'
import type { Scope } from '../value/summary.ts'
import { marks, type Value } from '../value/value.ts'
import { alternatives, collection, joined, marked, textOf, unknownValue } from '../value/values.ts'
import { overriddenBy, toldFor } from './doubles.ts'
import type { Engine } from './engine.ts'
import { elementOf, inTurn } from './items.ts'
import { bind } from './scopes.ts'

/** Takes a value apart over the targets of an assignment. */
export function assignTo(engine: Engine, target: Expression, value: Value, scope: Scope): void {
  switch (target.kind) {
    case 'name': {
      const computed =
        value.kind === 'unknown'
          ? !value.origin
          : value.kind === 'external' && value.made && !/\.[A-Z]\w*$/.test(value.name)
      bind(scope, target.id, marked(value, computed && isMeasure(target.id) ? marks.metric : 0))
      return
    }
    case 'star':
      assignTo(engine, target.of, collection([elementOf(value)]), scope)
      return
    case 'sequence':
      for (const [i, item] of target.items.entries()) {
        const one = alternatives(value).map((from) =>
          from.kind === 'collection' ? (from.items[i] ?? from.element) : unknownValue(from.marks),
        )
        const all = joined(one)
        assignTo(engine, item, value.kind === 'union' && value.each === true ? inTurn(all) : all, scope)
      }
      return
    case 'attribute': {
      const of = engine.evaluate(target.of, scope)
      const told = toldFor(target, value)
      if (told !== undefined) scope.of.summary.doubles.push(told)
      for (const owner of alternatives(of)) {
        if (owner.kind === 'instance' || owner.kind === 'class') {
          const old = owner.of.attributes.get(target.id)
          owner.of.attributes.set(target.id, old ? joined([old, value]) : value)
        }
      }
      return
    }
    case 'item':
      assignItem(engine, target.of, engine.evaluate(target.index, scope), value, scope)
      return
    case 'binary':
    case 'both':
    case 'call':
    case 'choice':
    case 'compare':
    case 'comprehension':
    case 'constant':
    case 'dict':
    case 'lambda':
    case 'not':
    case 'nothing':
    case 'number':
    case 'text':
    case 'walrus':
    case 'yield':
      return
  }
}

function assignItem(engine: Engine, of: Expression, key: Value, value: Value, scope: Scope): void {
  const holder = engine.evaluate(of, scope)
  const text = textOf(key)
  const overridden = overriddenBy(engine, of, key, value)
  if (overridden !== undefined) scope.of.summary.doubles.push(overridden)
  if (holder.kind === 'mapping') {
    const old = text === undefined ? undefined : holder.entries.get(text)
    if (text !== undefined) holder.entries.set(text, old && scope.branches > 0 ? joined([value, old]) : value)
    else if (of.kind === 'name') bind(scope, of.id, { ...holder, element: joined([holder.element, value]) })
  } else if (holder.kind === 'external' && holder.name === 'os.environ') {
    const set = textOf(value)
    if (text !== undefined && set !== undefined) scope.module.environment.set(text, set)
  }
}
