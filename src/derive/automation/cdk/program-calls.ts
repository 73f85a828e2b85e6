/** A call in a program of the CDK, in Python or TypeScript, as it is written. */
export interface ProgramCall {
  /** `codepipeline.Pipeline`. */
  readonly callee: string
  /** The variable or field that takes what it makes. */
  readonly target: string | undefined
  /** What stands between its parentheses. */
  readonly inside: string
  readonly from: number
  readonly to: number
  readonly line: number
}

const maxCalls = 2000
const maxLength = 256 * 1024

/** The calls of a program, outer ones before those inside them. */
export function programCalls(written: string): readonly ProgramCall[] {
  if (written.length > maxLength) return []
  const text = uncommented(written)
  const bare = masked(text)
  const found: ProgramCall[] = []
  let line = 1
  let counted = 0
  for (const match of bare.matchAll(/([A-Za-z_$][\w$]*(?:\.[A-Za-z_$][\w$]*)*)\s*\(/g)) {
    const open = match.index + match[0].length - 1
    const close = closing(bare, open)
    if (close === undefined || found.length >= maxCalls) continue
    line += bare.slice(counted, match.index).split('\n').length - 1
    counted = match.index
    const before = bare.slice(Math.max(0, match.index - 200), match.index)
    found.push({
      callee: (match[1] ?? '').replace(/^(?:self|this)\./, ''),
      target: /(\w+)\s*(?::\s*[\w.]+\s*)?=\s*(?:new\s+)?$/.exec(before)?.[1],
      inside: text.slice(open + 1, close),
      from: match.index,
      to: close + 1,
      line,
    })
  }
  return found
}

/**
 * The arguments that go by name: keywords of Python, or the fields of the object that TypeScript hands over. Names are without
 * underscores and in lower case, so that both languages read alike.
 */
export function namedArguments(inside: string): ReadonlyMap<string, string> {
  const parts = listed(inside)
  const fields = parts.flatMap((part) => (/^\s*\{/.test(part) ? listed(part.trim().slice(1, -1)) : [part]))
  const found = new Map<string, string>()
  for (const field of fields) {
    const [, name, value] = /^\s*["']?(\w+)["']?\s*[:=](?!=)\s*([\s\S]*)$/.exec(field) ?? []
    const short = /^\s*(\w+)\s*$/.exec(field)?.[1]
    if (name !== undefined && value !== undefined) found.set(alike(name), value.trim())
    else if (short !== undefined && parts.length !== fields.length) found.set(alike(short), short)
  }
  return found
}

/** What a list, or the inside of parentheses, holds. */
export function listed(text: string): readonly string[] {
  const inner = /^\s*\[([\s\S]*)\]\s*$/.exec(text)?.[1] ?? text
  const bare = masked(inner)
  const parts: string[] = []
  let depth = 0
  let from = 0
  for (let at = 0; at < bare.length; at += 1) {
    const char = bare[at] ?? ''
    if ('([{'.includes(char)) depth += 1
    else if (')]}'.includes(char)) depth -= 1
    else if (char === ',' && depth === 0) {
      parts.push(inner.slice(from, at))
      from = at + 1
    }
  }
  return [...parts, inner.slice(from)].filter((part) => part.trim() !== '')
}

/** A text literal; what is filled into it is a `*`. Undefined for anything else. */
export function literalText(expression: string | undefined): string | undefined {
  const match = /^[A-Za-z]{0,2}(["'`])([^"'`\n]{0,300})\1$/.exec(expression?.trim() ?? '')
  return match?.[2]?.replace(/\$?\{[^}]{0,100}\}/g, '*')
}

function alike(name: string): string {
  return name.replaceAll('_', '').toLowerCase()
}

function closing(bare: string, open: number): number | undefined {
  let depth = 0
  for (let at = open; at < bare.length; at += 1) {
    const char = bare[at] ?? ''
    if ('([{'.includes(char)) depth += 1
    else if (')]}'.includes(char)) depth -= 1
    if (depth === 0) return at
  }
  return undefined
}

const hidden =
  /"""[\s\S]*?"""|'''[\s\S]*?'''|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`|\/\*[\s\S]*?\*\/|\/\/[^\n]*|#[^\n]*/g

/** The same text with blanks in place of strings and comments. */
function masked(text: string): string {
  return text.replace(hidden, blank)
}

function uncommented(text: string): string {
  return text.replace(hidden, (one) => (/^["'`]/.test(one) ? one : blank(one)))
}

function blank(text: string): string {
  return text.replace(/[^\n]/g, ' ')
}
