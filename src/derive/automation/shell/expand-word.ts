import type { Word, WordPart } from 'unbash'
import type { Field } from './field.ts'
import { listOf, parameterValue, valueOf } from './parameter-value.ts'
import { substitutionValue } from './substitution-value.ts'
import type { Variables } from './variables.ts'

const maxFields = 200
const maxLength = 20_000

/** Expands a word as the shell does, as far as the values are known: quotes go, known variables come in and split, an unknown expansion stays as written. */
export function expandWord(word: Word, variables: Variables): readonly Field[] {
  return fieldsOf(
    word.parts ?? [{ type: 'Literal', pos: word.pos, end: word.end, value: word.value, text: word.text }],
    variables,
    true,
  )
}

/** The word as one field, without splitting: for assignments, `case` and quoted places. */
export function expandWhole(word: Word, variables: Variables): Field {
  const parts = word.parts
  if (parts === undefined) return { text: word.value, certain: true }
  return joined(fieldsOf(parts, variables, false))
}

/** The text of a heredoc after expansion. */
export function expandText(parts: readonly WordPart[], variables: Variables): string {
  return joined(fieldsOf(parts, variables, false)).text
}

function joined(fields: readonly Field[]): Field {
  return { text: fields.map(({ text }) => text).join(' '), certain: fields.every(({ certain }) => certain) }
}

function fieldsOf(parts: readonly WordPart[], variables: Variables, split: boolean): readonly Field[] {
  const done: Field[] = []
  let text = ''
  let certain = true
  let started = false

  function add(more: string): void {
    if (text.length + more.length > maxLength) certain = false
    else text += more
    if (more !== '') started = true
  }
  function close(): void {
    if (started && done.length < maxFields) done.push({ text, certain })
    text = ''
    certain = true
    started = false
  }
  function addValue(field: Field | undefined, written: string, quoted: boolean): void {
    if (field === undefined) {
      certain = false
      add(written)
      return
    }
    if (!field.certain) certain = false
    if (quoted || !split || field.text.includes('${{')) return add(field.text)
    const pieces = field.text.split(/\s+/)
    pieces.forEach((piece, at) => {
      if (at > 0) {
        close()
        if (!field.certain) certain = false
      }
      add(piece)
    })
  }
  function addList(list: readonly string[] | undefined): void {
    // Arguments nobody here knows are taken as none: a forwarded "$@" is no argument by itself.
    if (list === undefined) certain = false
    list?.forEach((item, at) => {
      if (at > 0 && split) close()
      else if (at > 0) add(' ')
      add(item)
      started = true
    })
  }
  function addPart(part: WordPart, quoted: boolean): void {
    switch (part.type) {
      case 'Literal':
        return add(part.value)
      case 'SingleQuoted':
      case 'AnsiCQuoted':
        started = true
        return add(part.value)
      case 'DoubleQuoted':
      case 'LocaleString': {
        if (!onlyList(part.parts)) started = true
        for (const child of part.parts) addPart(child, true)
        return
      }
      case 'SimpleExpansion': {
        const name = part.text.slice(1)
        if (name === '@' || name === '*') return addList(listOf(name, variables))
        return addValue(valueOf(name, variables), part.text, quoted)
      }
      case 'ParameterExpansion': {
        const all = part.parameter === '@' || part.parameter === '*' || ['@', '*'].includes(part.index?.value ?? '')
        if (all && part.prefix === undefined && part.operation === undefined && part.parameter !== 'BASH_SOURCE')
          return addList(listOf(part.parameter, variables))
        const value = parameterValue(part, variables, (word) => expandWhole(word, variables))
        return addValue(value, part.text, quoted)
      }
      case 'CommandExpansion': {
        const value = part.script === undefined ? undefined : substitutionValue(part.script, variables, expandWhole)
        return addValue(value, part.text, quoted)
      }
      case 'ArithmeticExpansion':
      case 'ProcessSubstitution':
        certain = false
        return add(part.text)
      case 'Glob':
      case 'ExtendedGlob':
        return add(part.text)
      case 'BraceExpansion':
        return addBraces(part.text)
    }
  }
  function addBraces(written: string): void {
    const items = split ? braceItems(written) : undefined
    if (items === undefined) {
      certain = false
      return add(written)
    }
    const before = text
    items.forEach((item, at) => {
      if (at > 0) {
        close()
        add(before)
      }
      add(item)
      started = true
    })
  }
  for (const part of parts) addPart(part, false)
  close()
  if (done.length === 0 && !split) return [{ text: '', certain }]
  return done
}

/** `"$@"` alone makes no word when there are no arguments. */
function onlyList(parts: readonly WordPart[]): boolean {
  const [only] = parts
  if (parts.length !== 1) return false
  if (only?.type === 'SimpleExpansion') return only.text === '$@'
  return only?.type === 'ParameterExpansion' && (only.parameter === '@' || only.index?.value === '@')
}

function braceItems(written: string): readonly string[] | undefined {
  const inner = written.slice(1, -1)
  if (/[{}$`"'\\]/.test(inner)) return undefined
  const range = /^(\d{1,4})\.\.(\d{1,4})$/.exec(inner)
  if (range === null) return inner.includes(',') ? inner.split(',').slice(0, 50) : undefined
  const from = Number(range[1])
  const to = Math.min(Number(range[2]), from + 49)
  return to < from ? undefined : Array.from({ length: to - from + 1 }, (_, at) => String(from + at))
}
