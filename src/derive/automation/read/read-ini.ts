import type { Files } from '../../../model/facts.ts'
import { remembered } from './remembered.ts'

/** One `key = value` of an INI file; `text` holds continuation lines, `line` is where the text starts. */
export interface IniEntry {
  readonly text: string
  readonly line: number
}

export type Ini = ReadonlyMap<string, ReadonlyMap<string, IniEntry>>

/** An INI file (tox.ini, setup.cfg) by section and key; undefined where it is missing or unseen. */
export const readIni: (path: string, files: Files) => Ini | undefined = remembered((path, files) => {
  const text = files.text(path)
  return text?.state === 'seen' ? parseIni(text.value) : undefined
})

/** Reads sections, keys and indented continuation lines; comments and what makes no sense are left out. */
export function parseIni(text: string): Ini {
  const sections = new Map<string, Map<string, IniEntry>>()
  let section = new Map<string, IniEntry>()
  let open: { readonly key: string; readonly lines: string[]; readonly line: number } | undefined

  function close(): void {
    if (open === undefined) return
    const blank = open.lines.findIndex((line) => line.trim() !== '')
    const skipped = Math.max(blank, 0)
    const lines = open.lines.slice(skipped)
    while (lines.at(-1)?.trim() === '') lines.pop()
    section.set(open.key, { text: lines.map((line) => line.trim()).join('\n'), line: open.line + skipped })
    open = undefined
  }

  text.split(/\r?\n/).forEach((line, at) => {
    const trimmed = line.trim()
    if (/^\s/.test(line) && trimmed !== '' && open !== undefined) {
      open.lines.push(isComment(trimmed) ? '' : line)
      return
    }
    if (trimmed === '' || isComment(trimmed)) {
      open?.lines.push('')
      return
    }
    close()
    if (trimmed.startsWith('[') && trimmed.endsWith(']')) {
      const name = trimmed.slice(1, -1).trim()
      section = sections.get(name) ?? new Map<string, IniEntry>()
      sections.set(name, section)
      return
    }
    const match = /^([^=:\s][^=:]*)[=:]/.exec(trimmed)
    if (match === null) return
    open = { key: (match[1] ?? '').trim(), lines: [trimmed.slice(match[0].length)], line: at + 1 }
  })
  close()
  return sections
}

function isComment(trimmed: string): boolean {
  return trimmed.startsWith('#') || trimmed.startsWith(';')
}
