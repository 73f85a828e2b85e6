import type { Requirement } from '../../model/facts.ts'
import { requirementOf } from './requirement.ts'

/** One installation a shell text spells out: packages by name, or files that list them. */
export interface PipInstall {
  readonly requirements: readonly Requirement[]
  /** `-r` files as written. */
  readonly files: readonly string[]
  readonly line: number
}

/** `pip install a==1 b`, `uv pip install ...`, `conda install x=1` in a piece of shell whose first line is `from`. */
export function pipInstalls(shell: string, path: string, from: number): readonly PipInstall[] {
  const found: PipInstall[] = []
  for (const { command, line } of commandsOf(shell, from)) {
    const match = /(?:^|\s)(?:pip[\d.]*|uv pip|uv|pipx)\s+(?:install|add)\s+(.*)$/.exec(command)
    if (match?.[1] !== undefined) found.push(installOf(match[1], path, line))
  }
  return found
}

const valueFlags = new Set(
  '-i --index-url --extra-index-url -f --find-links -t --target --prefix --root --python --trusted-host --cache-dir --platform --progress-bar --timeout'.split(
    ' ',
  ),
)

function installOf(words: string, path: string, line: number): PipInstall {
  const requirements: Requirement[] = []
  const files: string[] = []
  const parts = words.split(/\s+/).map((word) => word.replace(/^["']|["']$/g, ''))
  for (let index = 0; index < parts.length; index += 1) {
    const word = parts[index] ?? ''
    const next = parts[index + 1]
    if (word === '-r' || word === '--requirement') {
      if (next !== undefined) files.push(next)
      index += 1
      continue
    }
    const attached = /^(?:-r|--requirement=)(.+)$/.exec(word)
    if (attached?.[1] !== undefined) files.push(attached[1])
    if (valueFlags.has(word) || word === '-c' || word === '--constraint') index += 1
    // A local path is the project itself, and an expansion names what only running tells.
    if (word === '' || word.startsWith('-') || /^[./~$]/.test(word) || /[$*]|\.(?:whl|txt)$/.test(word)) continue
    const requirement = requirementOf(word, 'main', { path, line })
    if (requirement !== undefined) requirements.push(requirement)
  }
  return { requirements, files, line }
}

/** Simple commands of a shell text, continuations joined; enough for install lines, which nobody nests. */
function commandsOf(shell: string, from: number): readonly { readonly command: string; readonly line: number }[] {
  const found: { command: string; line: number }[] = []
  let open = ''
  let start = from
  for (const [index, raw] of shell.split(/\r?\n/, 20_000).entries()) {
    if (open === '') start = from + index
    const text = raw.replace(/(?:^|\s)#.*$/, '')
    if (/\\\s*$/.test(text)) {
      open += `${text.replace(/\\\s*$/, '')} `
      continue
    }
    for (const command of `${open}${text}`.split(/&&|\|\||[;|]/)) found.push({ command: command.trim(), line: start })
    open = ''
  }
  if (open !== '') found.push({ command: open.trim(), line: start })
  return found
}
