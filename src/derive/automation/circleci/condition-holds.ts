import { items, pairs, textAt } from '../../yaml/look-up.ts'
import type { YamlNode } from '../../yaml/yaml-node.ts'
import { fitsRegex } from '../read/fits-regex.ts'

type Truth = boolean | undefined

/** Whether a `when:` holds once its parameters are put in: a value, or `and`, `or`, `not`, `equal`, `matches`. Undefined where it cannot be said. */
export function conditionHolds(node: YamlNode | null | undefined, depth = 0): Truth {
  if (node === null || node === undefined) return false
  if (depth > 20) return undefined
  if (node.type === 'scalar') return valueHolds(node)
  const [pair] = pairs(node)
  if (pair === undefined) return undefined
  const parts = items(pair.value).map((item) => conditionHolds(item, depth + 1))
  switch (pair.key) {
    case 'and':
      return parts.includes(false) ? false : parts.includes(undefined) ? undefined : true
    case 'or':
      return parts.includes(true) ? true : parts.includes(undefined) ? undefined : false
    case 'not':
      return negated(conditionHolds(pair.value, depth + 1))
    case 'equal':
      return allEqual(items(pair.value).flatMap((item) => (item.type === 'scalar' ? [item.text] : [])))
    case 'matches':
      return matches(textAt(pair.value, 'value'), textAt(pair.value, 'pattern'))
    default:
      return undefined
  }
}

/** The opposite, where it is known. */
export function negated(truth: Truth): Truth {
  return truth === undefined ? undefined : !truth
}

function valueHolds({ value, text }: Extract<YamlNode, { type: 'scalar' }>): Truth {
  if (typeof value !== 'string') return value !== false && value !== 0
  // Expressions in words (`pipeline.git.branch == "main"`) are left open.
  return text.includes('${{') || /[=!]=|=~|\b(and|or|not|starts-with)\b|^pipeline\./.test(text)
    ? undefined
    : text !== ''
}

function allEqual(values: readonly string[]): Truth {
  const known = new Set(values.filter((value) => !value.includes('${{')))
  if (known.size > 1) return false
  return values.some((value) => value.includes('${{')) ? undefined : true
}

function matches(value: string | undefined, pattern: string | undefined): Truth {
  if (value === undefined || pattern === undefined || value.includes('${{')) return undefined
  return fitsRegex(value, pattern)
}
