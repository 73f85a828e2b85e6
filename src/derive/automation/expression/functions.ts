import { equals } from './compare.ts'
import { blend, known, nothing, objectOf, textOfValue, unknownValue, type Value } from './expression-value.ts'

/** GitHub's functions over values; status functions and `hashFiles` depend on the run and stand elsewhere. */
export function callFunction(name: string, operands: readonly Value[]): Value {
  const [first = nothing, second = nothing] = operands
  switch (name) {
    case 'contains':
      return contains(first, second)
    case 'startswith':
      return startsWith(first, second)
    case 'endswith':
      return onTexts(operands, (text, end) => known(text.endsWith(end)))
    case 'format':
      return format(operands)
    case 'join':
      return join(first, second)
    case 'fromjson':
      return fromJson(first)
    case 'tojson':
      return first.type === 'known' ? known(JSON.stringify(first.value)) : blend([first], { truthy: true })
    default:
      return unknownValue
  }
}

function contains(search: Value, item: Value): Value {
  if (search.type !== 'list') return onTexts([search, item], (text, part) => known(text.includes(part)))
  const answers = search.items.map((one) => equals(one, item))
  if (answers.some((answer) => answer.type === 'known' && answer.value === true)) return known(true)
  const open = answers.filter((answer) => answer.type === 'unknown')
  return open.length === 0 ? known(false) : blend(open)
}

function startsWith(text: Value, start: Value): Value {
  const wanted = textOfValue(start)?.toLowerCase()
  if (text.type === 'unknown' && text.prefix !== undefined && wanted !== undefined) {
    const prefix = text.prefix.toLowerCase()
    if (prefix.startsWith(wanted)) return known(true)
    if (!wanted.startsWith(prefix)) return known(false)
  }
  return onTexts([text, start], (whole, part) => known(whole.startsWith(part)))
}

function onTexts(operands: readonly Value[], test: (first: string, second: string) => Value): Value {
  const [first, second] = operands.map((operand) => textOfValue(operand)?.toLowerCase())
  return first === undefined || second === undefined ? blend(operands) : test(first, second)
}

function format(operands: readonly Value[]): Value {
  const [pattern, ...rest] = operands.map(textOfValue)
  if (pattern === undefined) return blend(operands)
  let text = ''
  for (const part of pattern.split(/(\{\{|\}\}|\{\d{1,3}\})/)) {
    if (part === '{{' || part === '}}') text += part.charAt(0)
    else if (/^\{\d{1,3}\}$/.test(part)) {
      const operand = rest[Number(part.slice(1, -1))]
      if (operand === undefined) return blend(operands, { prefix: text })
      text += operand
    } else text += part
  }
  return known(text)
}

function join(list: Value, separator: Value): Value {
  if (list.type === 'known') return list
  if (list.type !== 'list') return blend([list])
  const between = separator.type === 'known' && separator.value === null ? ',' : textOfValue(separator)
  const texts = list.items.map(textOfValue)
  if (between === undefined || texts.includes(undefined)) return blend([...list.items, separator])
  return known(texts.join(between))
}

function fromJson(source: Value): Value {
  const text = textOfValue(source)
  if (text === undefined) return blend([source])
  try {
    return valueOf(JSON.parse(text), 0)
  } catch {
    // A run would fail here; what it would have done is not known.
    return unknownValue
  }
}

function valueOf(data: unknown, depth: number): Value {
  if (depth > 20) return unknownValue
  if (data === null || typeof data === 'string' || typeof data === 'number' || typeof data === 'boolean')
    return known(data)
  if (Array.isArray(data)) return { type: 'list', items: data.map((item: unknown) => valueOf(item, depth + 1)) }
  if (typeof data !== 'object') return nothing
  const fields = Object.entries(data).map(
    ([name, value]: [string, unknown]) => [name, valueOf(value, depth + 1)] as const,
  )
  return objectOf(Object.fromEntries(fields))
}
