import { optionsOf, wordSet } from './options.ts'
import { wrappers, type Wrapper } from './wrappers.ts'

/** What stands behind a wrapper: another command, or a piece of shell. */
export type Unwrapped =
  | {
      readonly type: 'command'
      readonly words: readonly string[]
      readonly env: Readonly<Record<string, string>>
      /** The folder the wrapper changes to. */
      readonly folder?: string | undefined
      /** The wrapper does something itself. */
      readonly acts: boolean
    }
  | {
      readonly type: 'shell'
      readonly text: string
      /** What `$0` says. */
      readonly name: string | undefined
      readonly args: readonly string[]
      readonly errexit: boolean
      readonly pipefail: boolean
    }

const shells: ReadonlySet<string> = new Set(['bash', 'sh', 'zsh', 'dash', 'ash', 'ksh'])
const folders = ['--directory', '--chdir', '--cwd', '-C']

/** Takes one wrapper off a command (`sudo`, `poetry run`, `timeout 5m`, `bash -c '…'`); undefined where there is none. */
export function unwrap(words: readonly string[]): Unwrapped | undefined {
  const assigned = withoutAssignments(words)
  if (assigned.words.length < words.length) return { type: 'command', ...assigned, acts: false }
  const name = programName(words[0] ?? '')
  if (shells.has(name)) return shellText(words.slice(1))
  const rest = name === 'python' && words[1] === '-m' ? words.slice(2) : [name, ...words.slice(1)]
  for (const wrapper of wrappers.get(rest[0] ?? '') ?? []) {
    const inner = inside(rest.slice(1), wrapper)
    if (inner !== undefined) return inner
  }
  return undefined
}

/** `/usr/bin/python3.11` is `python`, `bash` is `bash`. */
export function programName(word: string): string {
  const name = word.slice(word.lastIndexOf('/') + 1)
  return /^python[\d.]*$/.test(name) ? 'python' : name
}

/** `A=1 B=2 cmd` as its variables and the command. */
export function withoutAssignments(words: readonly string[]): {
  readonly words: readonly string[]
  readonly env: Readonly<Record<string, string>>
} {
  const env: Record<string, string> = {}
  let at = 0
  for (; at < words.length; at += 1) {
    const match = /^([A-Za-z_]\w*)=(?!=)([^]*)$/.exec(words[at] ?? '')
    if (match === null) break
    env[match[1] ?? ''] = match[2] ?? ''
  }
  return { words: words.slice(at), env }
}

function inside(words: readonly string[], wrapper: Wrapper): Unwrapped | undefined {
  const after = behindSub(words, wrapper)
  if (after === undefined) return undefined
  const valued = wrapper.valued ?? wordSet('')
  const dashes = after.indexOf('--')
  const start = wrapper.dashes === true && dashes !== -1 ? dashes + 1 : wrapper.dashes === true ? -1 : 0
  if (start === -1) return undefined
  if (wrapper.python === true) return pythonInside(after, valued)
  const leading = leadingOptions(after.slice(start), valued)
  const { words: named, env } = withoutAssignments(after.slice(start + leading.length + (wrapper.skip ?? 0)))
  if (named.length === 0) return undefined
  const inner = wrapper.fetches === true ? [unversioned(named[0] ?? ''), ...named.slice(1)] : named
  const folder = optionsOf(
    [...words.slice(0, words.length - after.length), ...leading],
    new Set([...valued, ...folders]),
  ).values(...folders)[0]
  const module = leading.includes('-m') || leading.includes('--module')
  const script = (inner[0] ?? '').endsWith('.py') && !(inner[0] ?? '').includes('=')
  const command = module ? ['python', '-m', ...inner] : script ? ['python', ...inner] : inner
  return { type: 'command', words: command, env, folder, acts: wrapper.acts === true }
}

/** `serverless@3.40.0`, `@scope/tool@latest` and `ruff==0.6.1` as what they name. */
function unversioned(name: string): string {
  return name.replace(/(?<=.)(?:@|==).*$/, '')
}

/** The words behind the sub-command, which options may precede: `poetry -C app run x`. */
function behindSub(words: readonly string[], { sub, valued }: Wrapper): readonly string[] | undefined {
  if (sub === undefined) return words
  const leading = leadingOptions(words, valued ?? wordSet(''))
  const rest = words.slice(leading.length)
  for (const name of sub) {
    const parts = name.split(' ')
    if (parts.every((part, at) => rest[at] === part)) return rest.slice(parts.length)
  }
  return undefined
}

/** Options at the start, with their values and a closing `--`. */
function leadingOptions(words: readonly string[], valued: ReadonlySet<string>): readonly string[] {
  let at = 0
  for (; at < words.length; at += 1) {
    const word = words[at] ?? ''
    if (word === '--') return words.slice(0, at + 1)
    if (!word.startsWith('-') || word === '-') break
    if (valued.has(word)) at += 1
  }
  return words.slice(0, at)
}

/** Launchers of Python take options of many kinds: the program is the first file, or the module behind `-m`. */
function pythonInside(words: readonly string[], valued: ReadonlySet<string>): Unwrapped | undefined {
  const module = words.findIndex((word) => word === '-m' || word === '--module')
  const file = words.findIndex(
    (word, at) => word.endsWith('.py') && !word.startsWith('-') && !valued.has(words[at - 1] ?? ''),
  )
  if (module !== -1 && (file === -1 || module < file)) {
    return { type: 'command', words: ['python', '-m', ...words.slice(module + 1)], env: {}, acts: true }
  }
  return file === -1 ? undefined : { type: 'command', words: ['python', ...words.slice(file)], env: {}, acts: true }
}

/** `bash -euo pipefail -c 'text' name args`. */
function shellText(words: readonly string[]): Unwrapped | undefined {
  let errexit = false
  let pipefail = false
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? ''
    if (!/^-\w+$/.test(word)) return undefined
    const takesName = word.endsWith('o')
    if (word.includes('e')) errexit = true
    if (word.includes('c')) {
      const skip = takesName ? 2 : 1
      const text = words[at + skip]
      return text === undefined
        ? undefined
        : { type: 'shell', text, name: words[at + skip + 1], args: words.slice(at + skip + 2), errexit, pipefail }
    }
    if (!takesName) continue
    at += 1
    if (words[at] === 'errexit') errexit = true
    if (words[at] === 'pipefail') pipefail = true
  }
  return undefined
}
