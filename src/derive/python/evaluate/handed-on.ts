import type { Value } from '../value/value.ts'
import { alternatives, joined } from '../value/values.ts'
import type { Engine, Given, Invocation } from './engine.ts'
import { enterFunction } from './functions.ts'
import { elementOf } from './items.ts'

const each = /^(?:map|imap|imap_unordered|map_async|map_unordered)$/
const eachRow = /^(?:starmap|starmap_async|starmap_unordered)$/
const once = /^(?:submit|apply_async|call_soon|call_soon_threadsafe)$/
const workers = /^(?:Thread|Process|Timer)$/

/** A function that somebody else will call, with what it is handed then. */
export interface HandedOn {
  readonly callee: Value
  readonly given: readonly Given[]
}

/**
 * What a call hands on to the function it is given: an item of what it walks over (`pool.map(ask, rows)`, `pool.starmap(ask, pairs)`), or arguments of
 * their own (`executor.submit(ask, row)`, `Thread(target=ask, args=(row,))`).
 */
export function handedOn(method: string, given: readonly Given[]): HandedOn | undefined {
  const named = (name: string): Value | undefined => given.find((one) => one.name === name)?.value
  const [first, ...rest] = given.filter((one) => one.name === undefined)
  const callee = workers.test(method) ? named('target') : first?.value
  if (callee === undefined) return undefined
  if (workers.test(method)) return { callee, given: itemsOf(named('args')) }
  if (each.test(method)) return { callee, given: rest.map(({ value }) => ({ value: elementOf(value) })) }
  if (eachRow.test(method)) return { callee, given: itemsOf(rest[0] && elementOf(rest[0].value)) }
  if (!once.test(method)) return undefined
  const listed = method.startsWith('apply') ? itemsOf(named('args') ?? rest[0]?.value) : rest
  return { callee, given: listed }
}

/** The items of a list one by one; of several lists, whatever stands at a place in any of them. */
function itemsOf(value: Value | undefined): readonly Given[] {
  const lists = value === undefined ? [] : alternatives(value).flatMap((one) => (one.kind === 'collection' ? one : []))
  const longest = Math.max(0, ...lists.map(({ items }) => items.length))
  return Array.from({ length: longest }, (_, at) => ({ value: joined(lists.flatMap(({ items }) => items[at] ?? [])) }))
}

/** What walking over a list with a function gives: whatever the function answers to an item. A data set that maps itself stays what it is. */
export function mappedResult(engine: Engine, { callee: mapping, method, given }: Invocation): Value | undefined {
  if (!each.test(method) && !eachRow.test(method)) return undefined
  const handed = handedOn(method, given)
  const plain = mapping.kind === 'external' && mapping.name === 'map'
  const listed = plain || given.some(({ value }) => value.kind === 'collection')
  if (handed === undefined || !listed) return undefined
  const { callee } = handed
  const answers = (callee.kind === 'union' ? callee.of : [callee]).flatMap((one) =>
    one.kind === 'function' ? [enterFunction(engine, one.of, one.self, handed.given).value] : [],
  )
  return answers.length === 0 ? undefined : { kind: 'collection', items: [], element: joined(answers), marks: 0 }
}
