import type { Expansion } from './expansion.ts'
import { makeFunction } from './make-functions.ts'

const maxDepth = 25
const maxLength = 20_000

/** Expands `$(NAME)`, `${NAME}`, `$X`, functions and `$$` the way make does; the result may hold `$` for the shell. */
export function expandMake(text: string, within: Expansion): string {
  return expanded(text, within, 0, { left: maxSteps })
}

/** References expanded for one text: variables that double each other would never end. */
const maxSteps = 20_000

interface Budget {
  left: number
}

function expanded(text: string, within: Expansion, depth: number, budget: Budget): string {
  if (depth > maxDepth || budget.left <= 0) return ''
  budget.left -= 1
  let out = ''
  let at = 0
  while (at < text.length && out.length < maxLength) {
    const dollar = text.indexOf('$', at)
    if (dollar === -1 || dollar === text.length - 1) return out + text.slice(at)
    out += text.slice(at, dollar)
    const next = text[dollar + 1] ?? ''
    if (next === '$') {
      out += '$'
      at = dollar + 2
    } else if (next === '(' || next === '{') {
      const end = closing(text, dollar + 1)
      if (end === -1) return out + text.slice(dollar)
      out += reference(text.slice(dollar + 2, end), within, depth, budget)
      at = end + 1
    } else {
      out += valueOf(next, within, depth, budget)
      at = dollar + 2
    }
  }
  return out
}

/** Where the bracket that opens here closes; -1 where it does not. */
function closing(text: string, open: number): number {
  const opener = text[open]
  const closer = opener === '(' ? ')' : '}'
  let nesting = 0
  for (let at = open; at < text.length; at += 1) {
    if (text[at] === opener) nesting += 1
    else if (text[at] === closer) {
      nesting -= 1
      if (nesting === 0) return at
    }
  }
  return -1
}

function reference(inner: string, within: Expansion, depth: number, budget: Budget): string {
  const call = /^([a-z-]+)[ \t]+([^]*)$/.exec(inner)
  if (call !== null) {
    const result = makeFunction(call[1] ?? '', call[2] ?? '', within, (text, own = within) =>
      expanded(text, own, depth + 1, budget),
    )
    if (result !== undefined) return result
  }
  const name = expanded(inner, within, depth + 1, budget)
  const substitution = /^([^:\s]+):([^=]*)=(.*)$/.exec(name)
  if (substitution !== null) {
    const [, variable = '', from = '', to = ''] = substitution
    const words = valueOf(variable, within, depth, budget).split(/\s+/)
    return words.map((word) => (word.endsWith(from) ? word.slice(0, word.length - from.length) + to : word)).join(' ')
  }
  return valueOf(name, within, depth, budget)
}

function valueOf(name: string, within: Expansion, depth: number, budget: Budget): string {
  const variable = within.lookUp(name)
  if (variable === undefined) return within.unknown === 'shell' && /^[A-Za-z_]\w*$/.test(name) ? `\${${name}}` : ''
  return variable.deferred ? expanded(variable.value, within, depth + 1, budget) : variable.value
}
