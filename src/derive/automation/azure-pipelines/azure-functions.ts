import { equals, negated, ordered } from '../expression/compare.ts'
import {
  blend,
  known,
  nothing,
  objectOf,
  textOfValue,
  truthOf,
  unknownValue,
  type Value,
} from '../expression/expression-value.ts'
import { callFunction } from '../expression/functions.ts'

/** The functions of Azure Pipelines' expressions; undefined for those that ask for the state of the run. */
export function azureFunction(name: string, operands: readonly Value[]): Value | undefined {
  const [first = nothing, second = nothing] = operands
  switch (name) {
    case 'eq':
      return same(first, second)
    case 'ne':
      return negated(same(first, second))
    case 'not':
      return negated(first)
    case 'and':
      return all(operands)
    case 'or':
      return negated(all(operands.map(negated)))
    case 'xor':
      return negated(equals(negated(first), negated(second)))
    case 'gt':
      return ordered('>', first, second)
    case 'ge':
      return ordered('>=', first, second)
    case 'lt':
      return ordered('<', first, second)
    case 'le':
      return ordered('<=', first, second)
    case 'in':
      return oneOf(first, operands.slice(1))
    case 'notin':
      return negated(oneOf(first, operands.slice(1)))
    case 'coalesce':
      return coalesce(operands)
    case 'iif':
      return choose(first, second, operands[2] ?? nothing)
    case 'lower':
    case 'upper':
    case 'trim':
      return reshaped(name, first)
    case 'containsvalue':
      return callFunction('contains', [first, second])
    case 'join':
      return callFunction('join', [second, first])
    case 'converttojson':
      return callFunction('tojson', [first])
    case 'contains':
    case 'startswith':
    case 'endswith':
    case 'format':
      return callFunction(name, operands)
    case 'replace':
      return replaced(operands)
    case 'length':
      return first.type === 'list' ? known(first.items.length) : blend([first])
    default:
      return undefined
  }
}

/** Azure turns the right side into the type of the left: `true` and `'True'` are equal. */
function same(left: Value, right: Value): Value {
  const [a, b] = [textOfValue(left), textOfValue(right)]
  return a === undefined || b === undefined ? equals(left, right) : known(a.toLowerCase() === b.toLowerCase())
}

function all(operands: readonly Value[]): Value {
  const truths = operands.map(truthOf)
  if (truths.includes(false)) return known(false)
  return truths.includes(undefined) ? blend(operands) : known(true)
}

function oneOf(value: Value, candidates: readonly Value[]): Value {
  return callFunction('contains', [{ type: 'list', items: candidates }, value])
}

function coalesce(operands: readonly Value[]): Value {
  for (const operand of operands) {
    if (operand.type === 'unknown') return operand
    if (textOfValue(operand) !== '') return operand
  }
  return nothing
}

function choose(test: Value, yes: Value, no: Value): Value {
  const truth = truthOf(test)
  return truth === undefined ? blend([test, yes, no]) : truth ? yes : no
}

function reshaped(name: string, value: Value): Value {
  const text = textOfValue(value)
  if (text === undefined) return unknownValue
  return known(name === 'lower' ? text.toLowerCase() : name === 'upper' ? text.toUpperCase() : text.trim())
}

function replaced(operands: readonly Value[]): Value {
  const [text, from, to] = operands.map(textOfValue)
  if (text === undefined || from === undefined || to === undefined || from === '') return blend(operands)
  return known(text.slice(0, 10_000).replaceAll(from, to).slice(0, 10_000))
}

/** Variables by name without case; what is not declared in the files is empty, or unknown where it may be set elsewhere. */
export function variablesContext(variables: ReadonlyMap<string, string>, otherwise: Value): Value {
  const fields = [...variables].map(
    ([name, text]) => [name, text.includes('${{') ? unknownValue : known(text)] as const,
  )
  return objectOf(Object.fromEntries(fields), otherwise)
}
