import { items, mapping, oneOrMore, pairOf, pairs, under } from '../../../yaml/look-up.ts'
import type { YamlNode } from '../../../yaml/yaml-node.ts'
import { eventRules, type EventRule } from './events.ts'

/** One event of a workflow's `on:`, already checked. */
export interface DeclaredEvent {
  readonly name: string
  readonly rule: EventRule
  readonly line: number
  /** Its configuration; undefined for an event without. */
  readonly config: YamlNode | undefined
}

/** Why GitHub would refuse something, and where. */
export interface Refusal {
  readonly message: string
  readonly line: number
}

/** The events of `on:`, or why GitHub refuses them. */
export function declaredEvents(root: YamlNode): readonly DeclaredEvent[] | Refusal {
  const pair = pairOf(root, 'on')
  if (pair === undefined) return { message: 'it has no `on:`', line: root.line }
  const { value, line } = pair
  if (value === null) return { message: 'its `on:` is empty', line }
  if (value.type === 'scalar') return checked([{ name: value.text, line: value.line, config: undefined }], line)
  if (value.type === 'sequence') {
    const names = oneOrMore(value).map((item) => ({ name: item.text, line: item.line, config: undefined }))
    return names.length === value.items.length
      ? checked(names, line)
      : { message: 'its `on:` is no list of events', line }
  }
  const events = pairs(value).map((one) => ({ name: one.key, line: one.line, config: one.value ?? undefined }))
  return checked(events, line)
}

type Raw = Omit<DeclaredEvent, 'rule'>

function checked(events: readonly Raw[], line: number): readonly DeclaredEvent[] | Refusal {
  if (events.length === 0) return { message: 'its `on:` is empty', line }
  const ruled: DeclaredEvent[] = []
  for (const event of events) {
    const rule = eventRules.get(event.name)
    if (rule === undefined) return { message: `it names an unknown event: ${event.name}`, line: event.line }
    const refusal = refusalOf(event, rule)
    if (refusal !== undefined) return refusal
    ruled.push({ ...event, rule })
  }
  return ruled
}

function refusalOf(event: Raw, rule: EventRule): Refusal | undefined {
  const { name, config, line } = event
  if (config === undefined) return name === 'schedule' ? { message: 'its schedule has no cron', line } : undefined
  if (name === 'schedule') return scheduleRefusal(config)
  if (mapping(config) === undefined) return { message: `${name} is no mapping`, line: config.line }
  const stray = pairs(config).find((pair) => !rule.keys.includes(pair.key))
  if (stray !== undefined) return { message: `${stray.key} cannot stand under ${name}`, line: stray.line }
  for (const key of ['branches', 'tags', 'paths']) {
    const both = pairOf(config, key) !== undefined ? pairOf(config, `${key}-ignore`) : undefined
    if (both !== undefined) return { message: `${name} has both ${key} and ${key}-ignore`, line: both.line }
  }
  const wrong = oneOrMore(under(config, 'types')).find(
    ({ text }) => rule.types !== undefined && !rule.types.includes(text),
  )
  return wrong === undefined ? undefined : { message: `${name} knows no type ${wrong.text}`, line: wrong.line }
}

function scheduleRefusal(config: YamlNode): Refusal | undefined {
  const crons = items(config)
  if (crons.length === 0) return { message: 'its schedule has no cron', line: config.line }
  const wrong = crons.find((item) => !isCron(under(item, 'cron')))
  return wrong === undefined ? undefined : { message: 'its schedule has an invalid cron', line: wrong.line }
}

function isCron(node: YamlNode | undefined): boolean {
  if (node?.type !== 'scalar') return false
  const fields = node.text.trim().split(/\s+/)
  return fields.length === 5 && fields.every((field) => /^[\w*/,\-?#]{1,60}$/.test(field))
}
