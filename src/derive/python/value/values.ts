import type { CommandTable } from './command-line.ts'
import type { Collection, External, Literal, Mapping, Origin, PythonClass, PythonFunction, Value } from './value.ts'

/** More alternatives than this are dropped: a value that may be anything helps nobody. */
const most = 5
/** Alternatives from outside the repository; it takes no more to know what a call may do. */
const mostExternal = 3
const longestText = 65_536
const mostItems = 1024

const unknowns = new Map<number, Value>()

/** A value of which only the marks are known. */
export function unknownValue(marks = 0, origin?: Origin): Value {
  if (origin) return { kind: 'unknown', marks, origin }
  const known = unknowns.get(marks)
  if (known) return known
  const fresh: Value = { kind: 'unknown', marks }
  unknowns.set(marks, fresh)
  return fresh
}

export function external(name: string, made = false, marks = 0, commands?: CommandTable): External {
  return commands ? { kind: 'external', name, made, marks, commands } : { kind: 'external', name, made, marks }
}

export function literal(value: Literal, marks = 0): Value {
  return { kind: 'literal', value, marks }
}

export function functionValue(of: PythonFunction, self?: Value): Value {
  return self ? { kind: 'function', of, self, marks: 0 } : { kind: 'function', of, marks: 0 }
}

export function instanceOf(of: PythonClass, marks = 0): Value {
  return { kind: 'instance', of, marks }
}

export function collection(items: readonly Value[], marks = 0): Collection {
  return { kind: 'collection', items, element: joined(items), marks: marksOf(items) | marks }
}

export function mapping(entries: Map<string, Value>, element: Value, marks = 0): Mapping {
  return { kind: 'mapping', entries, element, marks }
}

export function marksOf(values: readonly Value[]): number {
  let all = 0
  for (const value of values) all |= value.marks
  return all
}

/** The same value with more marks. */
export function marked(value: Value, marks: number): Value {
  if ((value.marks | marks) === value.marks) return value
  if (value.kind === 'unknown') return unknownValue(value.marks | marks, value.origin)
  return { ...value, marks: value.marks | marks }
}

/** The same value without some marks. */
export function unmarked(value: Value, marks: number): Value {
  if ((value.marks & marks) === 0) return value
  if (value.kind === 'unknown') return unknownValue(value.marks & ~marks, value.origin)
  return { ...value, marks: value.marks & ~marks }
}

function same(a: Value, b: Value): boolean {
  if (a === b) return true
  switch (a.kind) {
    case 'unknown':
      return b.kind === 'unknown'
    case 'external':
      return b.kind === 'external' && a.name === b.name && a.made === b.made
    case 'module':
    case 'folder':
      return b.kind === a.kind && a.path === b.path
    case 'function':
      return b.kind === 'function' && a.of === b.of
    case 'class':
    case 'instance':
      return b.kind === a.kind && a.of === b.of
    case 'literal':
      return b.kind === 'literal' && a.value === b.value
    case 'text':
      return b.kind === 'text' && a.text === b.text
    case 'parser':
    case 'arguments':
    case 'subparsers':
      return b.kind === a.kind && a.parser === b.parser
    case 'collection':
    case 'mapping':
    case 'union':
      return false
  }
}

/** The single alternatives of a value. */
export function alternatives(value: Value): readonly Value[] {
  return value.kind === 'union' ? value.of : [value]
}

/** What may as well be something unknown: a condition on it cannot be decided. */
const perhapsOther: Origin = { kind: 'outcome', of: { kind: 'unknown' } }

/** A value that may be any of these. What is known outweighs what is not, but where it comes to deciding. */
export function joined(values: readonly Value[]): Value {
  const [only] = values
  if (values.length === 1 && only) return only
  const found: Value[] = []
  let all = 0
  let origin: Origin | undefined
  let externals = 0
  let open = false
  const add = (one: Value): void => {
    if (one.kind === 'unknown') {
      origin ??= one.origin
      open = true
      return
    }
    if (found.length < most && !found.some((known) => same(known, one))) {
      if (one.kind === 'external' && ++externals > mostExternal) return
      found.push(one)
    }
  }
  for (const value of values) {
    all |= value.marks
    if (value.kind === 'union') for (const one of value.of) add(one)
    else add(value)
  }
  const [first] = found
  if (first === undefined) return unknownValue(all, origin)
  if (found.length > 1) return { kind: 'union', of: found, marks: all }
  const undecided = open && first.kind === 'literal' && first.origin === undefined
  return marked(undecided ? { ...first, origin: perhapsOther } : first, all)
}

/** Text put together of pieces, with the unknown ones as `${…}`. What keeps doubling is no name, path or command any more. */
export function madeText(pieces: readonly string[], between = '', marks = 0): Value {
  let length = 0
  for (const piece of pieces) length += piece.length + between.length
  return length > longestText ? unknownValue(marks) : { kind: 'text', text: pieces.join(between), marks }
}

/** Items of both lists; how many there are is forgotten where lists keep doubling. */
export function concatenated(a: Collection, b: Collection, marks: number): Collection {
  if (a.items.length + b.items.length > mostItems) {
    return { kind: 'collection', items: [], element: joined([a.element, b.element]), marks: a.marks | b.marks | marks }
  }
  return collection([...a.items, ...b.items], marks)
}

/** Text of a literal or of text with unknown pieces. */
export function textOf(value: Value): string | undefined {
  if (value.kind === 'text') return value.text
  if (value.kind !== 'literal') return undefined
  if (typeof value.value === 'string') return value.value
  if (value.value === null) return 'None'
  if (typeof value.value === 'boolean') return value.value ? 'True' : 'False'
  return String(value.value)
}
