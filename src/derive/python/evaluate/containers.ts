import type { Expression } from '../syntax/tree.ts'
import type { Scope } from '../value/summary.ts'
import { marks, type Value } from '../value/value.ts'
import { collection, joined, literal, madeText, mapping, marked, textOf, unknownValue } from '../value/values.ts'
import type { Given } from './engine.ts'
import { openedFile } from './files.ts'
import { elementOf, entryOf, isMeasureKey, keyOf, verdictOf } from './items.ts'
import { bind, underVerdict } from './scopes.ts'

const passing = new Set([
  'strip',
  'lower',
  'upper',
  'rstrip',
  'lstrip',
  'resolve',
  'absolute',
  'expanduser',
  'as_posix',
  'copy',
  'as_uri',
])

/** Methods of lists, mappings and texts, as far as they keep what is known; undefined for others. */
export function containerMethod(
  receiver: Value,
  method: string,
  given: readonly Given[],
  scope: Scope,
  of: Expression,
): Value | undefined {
  const first = given[0]?.value ?? unknownValue()
  if (of.kind === 'name' && /^(append|add|extend|insert|update|setdefault)$/.test(method)) {
    const verdict = underVerdict(scope.guard) ? marks.verdict : 0
    const old = receiver
    if (old.kind === 'collection') {
      const value = method === 'extend' ? elementOf(first) : method === 'insert' ? (given[1]?.value ?? first) : first
      const items = old.items.length < 8 ? [...old.items, value] : old.items
      bind(scope, of.id, {
        kind: 'collection',
        items,
        element: joined([old.element, value]),
        marks: old.marks | verdict,
      })
      return unknownValue()
    }
    if (verdict !== 0 && (old.kind === 'unknown' || old.kind === 'mapping')) bind(scope, of.id, marked(old, verdict))
  }
  if (receiver.kind === 'mapping') return mappingMethod(receiver, method, given)
  if (receiver.kind === 'collection') return collectionMethod(receiver, method)
  if (receiver.kind === 'text' && receiver.origin?.kind === 'environment' && passing.has(method)) return receiver
  if (receiver.kind === 'literal' || receiver.kind === 'text') return textMethod(receiver, method, first)
  if (receiver.kind !== 'unknown') return undefined
  // What a parameter or option stands for is still known when its case is changed.
  if ((receiver.origin || (receiver.marks & marks.verdict) !== 0) && passing.has(method)) return receiver
  return method === 'get' ? measuredGet(receiver, first, of.kind === 'name' ? of.id : '') : undefined
}

function collectionMethod(receiver: Extract<Value, { kind: 'collection' }>, method: string): Value | undefined {
  if (method === 'copy') return receiver
  if (method === 'pop' || method === 'popleft') return receiver.element
  return /^(sort|reverse|clear|remove|index|count|append|extend)$/.test(method) ? unknownValue() : undefined
}

function measuredGet(receiver: Value, key: Value, holder: string): Value | undefined {
  const found = (isMeasureKey(key) ? marks.metric : 0) | verdictOf(receiver, key, holder)
  return found === 0 ? undefined : unknownValue(receiver.marks | found)
}

function mappingMethod(
  receiver: Extract<Value, { kind: 'mapping' }>,
  method: string,
  given: readonly Given[],
): Value | undefined {
  const [first, second] = given
  const key = first?.value
  switch (method) {
    case 'get':
    case 'pop':
    case 'setdefault':
      return second ? joined([entryOf(receiver, key), second.value]) : entryOf(receiver, key)
    case 'items':
      return { kind: 'collection', items: [], element: collection([keyOf(receiver), receiver.element]), marks: 0 }
    case 'values': {
      const element = joined([receiver.element, ...receiver.entries.values()])
      return {
        kind: 'collection',
        items: [...receiver.entries.values()].slice(0, 8),
        element,
        marks: element.marks & marks.verdict,
      }
    }
    case 'keys':
      return collection([...receiver.entries.keys()].slice(0, 8).map((name) => literal(name)))
    case 'copy':
      return mapping(new Map(receiver.entries), receiver.element, receiver.marks)
    case 'update':
      for (const one of given) {
        if (one.name !== undefined) receiver.entries.set(one.name, one.value)
        else if (one.value.kind === 'mapping')
          for (const [name, value] of one.value.entries) receiver.entries.set(name, value)
      }
      return unknownValue()
    default:
      return undefined
  }
}

function textMethod(receiver: Value, method: string, first: Value): Value | undefined {
  const text = textOf(receiver)
  if (text === undefined) return undefined
  if (passing.has(method)) return receiver
  if (method === 'format') return madeText(text.split(/\{[^{}]*\}/), textOf(first) ?? '${…}', receiver.marks)
  if (method === 'split') {
    const separator = textOf(first)
    const parts = separator === undefined ? text.split(/\s+/) : separator === '' ? [text] : text.split(separator)
    return collection(
      parts
        .filter((part) => part !== '')
        .slice(0, 60)
        .map((part) => literal(part)),
    )
  }
  if (method === 'joinpath') return madeText([text, textOf(first) ?? '${…}'], '/', receiver.marks)
  if (method === 'join' && first.kind === 'collection') {
    const parts = first.items.map((item) => textOf(item) ?? '${…}')
    return madeText(parts, text)
  }
  if (method === 'open') return openedFile(receiver)
  return undefined
}
