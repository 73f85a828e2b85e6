import { expandMake } from './expand-make.ts'
import type { Expansion } from './expansion.ts'

/** Whether the lines inside `ifeq … else … endif` hold; undefined where only a run would tell. */
type State = { readonly holds: boolean | undefined; readonly before: boolean | undefined }

/** Follows the conditional directives of a Makefile line by line. */
export interface Conditions {
  /** Takes the line if it is a directive. */
  take(line: string): boolean
  /** Whether lines count now; undefined for perhaps. */
  now(): boolean | undefined
}

/** A stack of open conditions, decided on what is known so far. */
export function conditionsOn(within: Expansion): Conditions {
  const open: State[] = []
  return {
    now: () => {
      if (open.some(({ holds }) => holds === false)) return false
      return open.some(({ holds }) => holds === undefined) ? undefined : true
    },
    take(line) {
      const match = /^(ifeq|ifneq|ifdef|ifndef|else|endif)\b\s*([^]*)$/.exec(line.trim())
      if (match === null) return false
      const [, word = '', rest = ''] = match
      if (word === 'endif') open.pop()
      else if (word === 'else') {
        const state = open.pop()
        if (state !== undefined) open.push(otherwise(state, rest.trim(), within))
      } else open.push({ holds: decided(word, rest, within), before: false })
      return true
    },
  }
}

function otherwise({ holds, before }: State, rest: string, within: Expansion): State {
  const taken =
    holds === true || before === true ? true : holds === undefined || before === undefined ? undefined : false
  if (taken === true) return { holds: false, before: true }
  const next = /^(ifeq|ifneq|ifdef|ifndef)\b\s*([^]*)$/.exec(rest)
  const own = next === null ? true : decided(next[1] ?? '', next[2] ?? '', within)
  if (own === false) return { holds: false, before: taken }
  return { holds: taken === undefined ? undefined : own, before: taken }
}

function decided(word: string, rest: string, within: Expansion): boolean | undefined {
  if (word === 'ifdef' || word === 'ifndef') {
    const variable = within.lookUp(expandMake(rest.trim(), within))
    return (variable !== undefined && variable.value !== '') === (word === 'ifdef')
  }
  const sides = sidesOf(rest.trim())
  if (sides === undefined) return undefined
  const [left, right] = sides.map((side) => expandMake(side, { ...within, unknown: 'shell' }).trim())
  if (left === undefined || right === undefined || left.includes('$') || right.includes('$')) return undefined
  return (left === right) === (word === 'ifeq')
}

/** `(a,b)` or `"a" "b"`. */
function sidesOf(text: string): readonly [string, string] | undefined {
  const quoted = /^(["'])([^"']*)\1\s+(["'])([^"']*)\3/.exec(text)
  if (quoted !== null) return [quoted[2] ?? '', quoted[4] ?? '']
  if (!text.startsWith('(') || !text.endsWith(')')) return undefined
  let nesting = 0
  for (let at = 1; at < text.length - 1; at += 1) {
    if (text[at] === '(') nesting += 1
    else if (text[at] === ')') nesting -= 1
    else if (text[at] === ',' && nesting === 0) return [text.slice(1, at), text.slice(at + 1, -1)]
  }
  return undefined
}
