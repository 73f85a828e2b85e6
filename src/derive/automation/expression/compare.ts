import { blend, known, truthOf, unknownValue, type Literal, type UnknownValue, type Value } from './expression-value.ts'

/** `==` as GitHub does it: texts without case, different types as numbers; unknown where it cannot be said. */
export function equals(left: Value, right: Value): Value {
  if (left.type === 'unknown') return compareUnknown(left, right)
  if (right.type === 'unknown') return compareUnknown(right, left)
  if (left.type !== 'known' || right.type !== 'known') return known(left === right)
  return known(same(left.value, right.value))
}

/** `<`, `<=`, `>`, `>=`. */
export function ordered(sign: string, left: Value, right: Value): Value {
  if (left.type === 'unknown' || right.type === 'unknown') return blend([left, right])
  if (left.type !== 'known' || right.type !== 'known') return known(false)
  const { value: a } = left
  const { value: b } = right
  if (typeof a === 'string' && typeof b === 'string') return known(inOrder(sign, a.toLowerCase(), b.toLowerCase()))
  return known(inOrder(sign, numberOf(a), numberOf(b)))
}

function inOrder<T extends string | number>(sign: string, a: T, b: T): boolean {
  if (sign === '<') return a < b
  if (sign === '<=') return a <= b
  return sign === '>' ? a > b : a >= b
}

function compareUnknown(some: UnknownValue, other: Value): Value {
  if (other.type === 'known' && neverIs(some, other)) return known(false)
  if (other.type === 'known' && typeof other.value === 'boolean' && some.truthy === undefined)
    return blend([some, other])
  return blend([some, other])
}

function neverIs(some: UnknownValue, other: { readonly value: Literal }): boolean {
  const truth = truthOf(some)
  if (truth === true && (other.value === '' || other.value === null || other.value === false)) return true
  if (typeof other.value !== 'string') return false
  const text = other.value.toLowerCase()
  if (some.human === true && text.endsWith('[bot]')) return true
  return some.prefix !== undefined && !text.startsWith(some.prefix.toLowerCase())
}

function same(left: Literal, right: Literal): boolean {
  if (typeof left === 'string' && typeof right === 'string') return left.toLowerCase() === right.toLowerCase()
  if (typeof left === typeof right && left !== null && right !== null) return left === right
  if (left === null && right === null) return true
  return numberOf(left) === numberOf(right)
}

function numberOf(value: Literal): number {
  if (typeof value === 'string' && value.trim() === '') return 0
  return Number(value)
}

/** `!` in three-valued logic. */
export function negated(value: Value): Value {
  const truth = truthOf(value)
  return truth === undefined ? blend([value]) : known(!truth)
}

/** `&&` and `||` give one of their operands, the left one where it decides. */
export function connected(sign: '&&' | '||', left: Value, right: () => Value): Value {
  const deciding = sign === '||'
  const truth = truthOf(left)
  if (truth === deciding) return left
  const other = right()
  if (truth !== undefined) return other
  return truthOf(other) === deciding ? { ...unknownValue, truthy: deciding } : blend([left, other])
}
