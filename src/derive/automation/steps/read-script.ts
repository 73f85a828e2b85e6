import type { Location } from '../../../model/location.ts'
import type { Scope, Work } from '../scope.ts'
import type { ScriptShell } from './script-shell.ts'
import type { ShellReader } from '../shell-reader.ts'

/** Interprets a script in its language; `at` is the place of its first line. */
export function readScript(
  text: string,
  at: Location,
  shell: ScriptShell,
  scope: Scope,
  read: ShellReader,
): readonly Work[] {
  switch (shell.language) {
    case 'bash':
      return read(text, at, { ...scope, errexit: shell.errexit, pipefail: shell.pipefail })
    case 'python':
      return fed('python -', text, at, scope, read)
    case 'r':
      return fed('Rscript -', text, at, scope, read)
    case 'lines':
      return byLines(text, at, scope, read)
    case 'other':
      return []
    default:
      return shell satisfies never
  }
}

/** Feeds a text to a command as a here-document, so that whoever reads the command reads the text. */
export function fed(command: string, text: string, at: Location, scope: Scope, read: ShellReader): readonly Work[] {
  const end = 'END_OF_STEP_TEXT'
  const body = text.endsWith('\n') ? text : `${text}\n`
  const line = at.line === undefined ? undefined : Math.max(1, at.line - 1)
  return read(`${command} <<'${end}'\n${body}${end}\n`, { path: at.path, line }, { ...scope, errexit: true })
}

/** PowerShell goes on after a native command fails; only the last line's status counts. */
function byLines(text: string, at: Location, scope: Scope, read: ShellReader): readonly Work[] {
  const commands = joinedLines(text)
    .map(({ line, offset }) => ({ words: wordsOf(line), line: at.line === undefined ? undefined : at.line + offset }))
    .filter(({ words }) => /^[A-Za-z.][\w./\\-]*$/.test(words[0] ?? ''))
  return commands.slice(0, 500).flatMap(({ words, line }, index) => {
    const tolerant = scope.tolerant || index < commands.length - 1
    return read(words.map(quoted).join(' '), { path: at.path, line }, { ...scope, tolerant, errexit: false })
  })
}

/** Lines with their offsets; one that ends in a continuation sign goes on in the next. */
function joinedLines(text: string): readonly { readonly line: string; readonly offset: number }[] {
  const joined: { line: string; offset: number }[] = []
  let open = false
  for (const [offset, raw] of text.split('\n').entries()) {
    const line = raw.trim()
    const continued = /[`^]$/.test(line)
    const part = continued ? line.slice(0, -1) : line
    const last = joined.at(-1)
    if (open && last !== undefined) last.line = `${last.line} ${part}`
    else joined.push({ line: part, offset })
    open = continued
  }
  return joined
}

function wordsOf(line: string): readonly string[] {
  const words = line.slice(0, 4_000).match(/"[^"]*"|'[^']*'|[^\s"']+/g) ?? []
  return words.map((word) => (/^(".*"|'.*')$/.test(word) ? word.slice(1, -1) : word.replaceAll('\\', '/')))
}

function quoted(word: string): string {
  return `'${word.replaceAll("'", `'\\''`)}'`
}
