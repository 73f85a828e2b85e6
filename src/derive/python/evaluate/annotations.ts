import { parsePython } from '../syntax/parse-python.ts'
import type { Expression } from '../syntax/tree.ts'
import type { Scope } from '../value/summary.ts'
import type { Value } from '../value/value.ts'
import { alternatives, external, instanceOf, joined, mapping, unknownValue } from '../value/values.ts'
import type { Engine } from './engine.ts'

const plain = new Set([
  'str', 'int', 'float', 'bool', 'bytes', 'dict', 'list', 'tuple', 'set', 'object', 'None', 'Any', 'Callable', 'callable', 'type',
]) // prettier-ignore
const wrappers = new Set([
  'Optional',
  'Union',
  'Annotated',
  'ClassVar',
  'Final',
  'Required',
  'NotRequired',
  'Awaitable',
  'Mapped',
])
const containers = new Set([
  'list', 'List', 'tuple', 'Tuple', 'set', 'Set', 'Sequence', 'Iterable', 'Iterator', 'Generator', 'AsyncGenerator', 'AsyncIterator', 'Collection',
]) // prettier-ignore
const mappings = new Set(['dict', 'Dict', 'Mapping', 'MutableMapping', 'defaultdict', 'DefaultDict', 'OrderedDict'])

function nameOf(expression: Expression): string {
  return expression.kind === 'name' || expression.kind === 'attribute' ? expression.id : ''
}

function expressionIn(text: string): Expression | undefined {
  if (text.length > 300) return undefined
  const [statement] = parsePython(text).body
  return statement?.kind === 'expression' ? statement.value : undefined
}

function instance(value: Value): Value {
  if (value.kind === 'class') return instanceOf(value.of)
  if (value.kind === 'external')
    return plain.has(value.name.replace(/^typing\./, '')) ? unknownValue() : external(value.name, true)
  return value.kind === 'union' ? joined(value.of.map(instance)) : unknownValue()
}

/**
 * What is known of a value beside the type that it is said to be of: where somebody else's code made it, a class of the project
 * says more about what its methods do.
 */
export function asDeclared(known: Value, declared: Value): Value {
  if (known.kind === 'unknown') return declared
  const own = alternatives(declared).some(({ kind }) => kind === 'class' || kind === 'instance')
  return known.kind === 'external' && own ? joined([known, declared]) : known
}

/** A value of the annotated type. */
export function typeOf(engine: Engine, annotation: Expression, scope: Scope, depth = 0): Value {
  if (depth > 6) return unknownValue()
  switch (annotation.kind) {
    case 'name':
    case 'attribute':
      if (plain.has(annotation.id)) return unknownValue()
      return joined(alternatives(engine.evaluate(annotation, scope)).map(instance))
    case 'text': {
      const parsed = annotation.holes ? undefined : expressionIn(annotation.text)
      return parsed && parsed.kind !== 'text' ? typeOf(engine, parsed, scope, depth + 1) : unknownValue()
    }
    case 'binary':
      if (annotation.operator !== '|') return unknownValue()
      return joined([
        typeOf(engine, annotation.left, scope, depth + 1),
        typeOf(engine, annotation.right, scope, depth + 1),
      ])
    case 'item':
      return genericType(engine, nameOf(annotation.of), annotation, scope, depth)
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
    case 'sequence':
    case 'star':
    case 'walrus':
    case 'yield':
      return unknownValue()
  }
}

function genericType(
  engine: Engine,
  name: string,
  annotation: Extract<Expression, { kind: 'item' }>,
  scope: Scope,
  depth: number,
): Value {
  const parts = annotation.index.kind === 'sequence' ? annotation.index.items : [annotation.index]
  const inner = (part: Expression | undefined) => (part ? typeOf(engine, part, scope, depth + 1) : unknownValue())
  if (name === 'Annotated') return inner(parts[0])
  if (wrappers.has(name)) return joined(parts.map(inner))
  if (name === 'Type' || name === 'type') return joined(alternatives(inner(parts[0])).map(classOf))
  if (containers.has(name)) {
    const items = name.endsWith('uple') ? parts.map(inner) : []
    return { kind: 'collection', items, element: joined(parts.map(inner)), marks: 0 }
  }
  if (mappings.has(name)) return mapping(new Map(), inner(parts[1]))
  if (plain.has(name)) return unknownValue()
  return typeOf(engine, annotation.of, scope, depth + 1)
}

/** `Type[Trainer]`: the class itself rather than one of its instances. */
function classOf(value: Value): Value {
  return value.kind === 'instance' ? { kind: 'class', of: value.of, marks: 0 } : unknownValue()
}
