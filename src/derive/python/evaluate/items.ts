import { holdsMeasures, isMeasure, namesVerdict } from '../value/metric-names.ts'
import type { Scope } from '../value/summary.ts'
import { marks, type Alternative, type External, type Value } from '../value/value.ts'
import { alternatives, joined, literal, marked, textOf, unknownValue } from '../value/values.ts'
import { argvOption } from './command-lines.ts'
import type { Engine } from './engine.ts'

/** Entries of a table that are told apart. */
const mostEntries = 40

/** Marks that a container hands on to what is taken out of it. */
export const answered = marks.prediction | marks.model | marks.response

/** What one item of a container may be. */
export function elementOf(value: Value): Value {
  switch (value.kind) {
    case 'collection':
      return marked(value.under === undefined ? value.element : eitherOf([value]), value.marks & answered)
    case 'mapping':
      return marked(value.element, value.marks & answered)
    case 'union':
      return eitherOf(value.of)
    case 'external':
      return listed(value) ?? unknownValue(value.marks)
    case 'arguments':
    case 'class':
    case 'folder':
    case 'function':
    case 'instance':
    case 'literal':
    case 'module':
    case 'parser':
    case 'subparsers':
    case 'text':
    case 'unknown':
      return unknownValue(value.marks)
  }
}

/** What one key of a table may be. */
export function keyOf({ entries }: Extract<Value, { kind: 'mapping' }>): Value {
  return joined([...entries.keys()].slice(0, mostEntries).map((key) => literal(key)))
}

/** What a loop over a value goes through: the keys of a table, the items of anything else. */
export function iteratedOf(value: Value): Value {
  return value.kind === 'mapping' && value.entries.size > 0 ? keyOf(value) : elementOf(value)
}

/** What stands in the target of a loop: all of it in turn, where no condition chose the container or one of its items. */
export function turnOf(source: Value): Value {
  const chosen = source.kind === 'union' || (source.kind === 'collection' && source.items.some(isUnion))
  return chosen ? iteratedOf(source) : inTurn(iteratedOf(source))
}

/** Each of several, also within the pairs that a table gives. */
export function inTurn(value: Value): Value {
  if (value.kind === 'union') return { ...value, each: true }
  return value.kind === 'collection' && value.items.some(isUnion) ? { ...value, items: value.items.map(inTurn) } : value
}

function isUnion({ kind }: Value): boolean {
  return kind === 'union'
}

/** Whether a key is named like a measure, or may be one that is. */
export function isMeasureKey(key: Value | undefined): boolean {
  return alternatives(key ?? unknownValue()).some(
    (one) => one.kind === 'literal' && typeof one.value === 'string' && isMeasure(one.value),
  )
}

/** What a client lists are things of its own kind: one of `Model.list()` answers as a `Model` does. */
function listed(value: External): Value | undefined {
  return value.made && /\.list(?:_\w+)?$/.test(value.name) ? value : undefined
}

/** One item of any of several containers; which container it is, a decided branch may tell. */
function eitherOf(containers: readonly Value[]): Value {
  const whole = joined(containers.map((one) => (one.kind === 'collection' ? one.element : elementOf(one))))
  if (!containers.some((one) => one.kind === 'collection' && one.under !== undefined)) return whole
  const of = containers.map((one): Alternative => {
    if (one.kind !== 'collection') return { under: undefined, value: unknownValue() }
    const [only] = one.items
    // Of several items none stands for the others.
    return { under: one.under, value: only?.origin && one.items.length === 1 ? only : unknownValue() }
  })
  return { ...whole, origin: { kind: 'either', of } }
}

/** An entry nobody can name yet: any of the functions of a table, each with the key that picks it. */
function chosenFrom(table: Extract<Value, { kind: 'mapping' }>, key: Value): Value | undefined {
  const by = key.origin
  if (by === undefined) return undefined
  const entries = [...table.entries].slice(0, mostEntries)
  const of = entries.map(([name, value]) =>
    value.kind === 'function' ? { ...value, chosen: { by, key: name } } : undefined,
  )
  const known = of.flatMap((one) => one ?? [])
  return known.length > 1 && known.length === entries.length ? { kind: 'union', of: known, marks: 0 } : undefined
}

/** What `value[key]` may be; `holder` is what the container is called. */
export function itemOf(engine: Engine, value: Value, key: Value, holder: string, scope: Scope): Value {
  const text = textOf(key)
  switch (value.kind) {
    case 'mapping':
      return marked(chosenFrom(value, key) ?? entryOf(value, key), value.marks)
    case 'collection': {
      const at = key.kind === 'literal' && typeof key.value === 'number' ? key.value : undefined
      if (key.kind === 'collection') return value
      return marked((at === undefined ? undefined : value.items.at(at)) ?? value.element, value.marks & answered)
    }
    case 'arguments':
      return text === undefined ? unknownValue() : engine.attribute(value, text, scope)
    case 'external':
      if (value.name === 'os.environ' && text !== undefined)
        return { kind: 'text', text: `\${${text}}`, marks: 0, origin: { kind: 'environment', name: text } }
      if (value.name === 'sys.argv' && text !== undefined) return argvOption(Number(text))
      // Generic aliases: `Input[Model]`, `Type[Net]`.
      if (!value.made && (key.kind === 'class' || key.kind === 'external')) return value
      return listed(value) ?? unknownValue(measured(value, key, holder))
    case 'class':
    case 'folder':
    case 'function':
    case 'instance':
    case 'literal':
    case 'module':
    case 'parser':
    case 'subparsers':
    case 'text':
    case 'union':
    case 'unknown':
      return unknownValue(measured(value, key, holder))
  }
}

function measured(value: Value, key: Value, holder: string): number {
  // Kubeflow calls the only answer of a step so.
  if (textOf(key)?.toLowerCase() === 'output') return value.marks
  const metric = isMeasureKey(key) || (textOf(key) === undefined && holdsMeasures(holder))
  return (value.marks & ~marks.metric) | (metric ? marks.metric : 0) | verdictOf(value, key, holder)
}

/** An outcome that another step wrote down is one where it is read. */
export function verdictOf(of: Value | undefined, key: Value | undefined, holder: string): number {
  const text = key === undefined ? undefined : textOf(key)
  return text !== undefined && ((of?.marks ?? 0) & marks.file) !== 0 && namesVerdict(text, holder) ? marks.verdict : 0
}

/** The entry of a mapping; a measure by name is one where the value is not written down right there. */
export function entryOf(of: Extract<Value, { kind: 'mapping' }>, key: Value | undefined): Value {
  if (key === undefined) return of.element
  const text = textOf(key)
  const known = text === undefined ? undefined : of.entries.get(text)
  return known ?? marked(of.element, isMeasureKey(key) ? marks.metric : 0)
}
