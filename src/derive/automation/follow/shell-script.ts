import { hop } from '../command/hop.ts'
import { missing } from '../command/missing.ts'
import type { Command, Follower, Interpret, Scope, Terrain, Work } from '../scope.ts'
import { resolvePath } from '../shell/resolve-path.ts'

const shells = new Set(['bash', 'sh', 'zsh', 'dash', 'ash', 'ksh'])

/** Shell scripts of the repository, started by a shell or by their path; `set -e` by the caller does not reach into them. */
export const shellScript: Follower = {
  id: 'shell-script',
  follows: 'shell scripts: bash x.sh, ./x.sh, text fed to a shell',
  follow(command, scope, terrain, interpret) {
    const [first = '', ...rest] = command.words
    const name = first.slice(first.lastIndexOf('/') + 1)
    if (shells.has(name)) return byShell(rest, command, scope, terrain, interpret)
    if (!first.includes('/') && !/\.(?:sh|bash)$/.test(first)) return undefined
    const path = resolvePath(first, scope)
    const text = terrain.files.text(path)
    if (text?.state === 'seen') {
      const shebang = /^#![^\n]*/.exec(text.value)?.[0]
      const isShell =
        shebang === undefined
          ? /\.(?:sh|bash)$/.test(path) || !path.includes('.')
          : /\b(?:ba|z|da|k|a)?sh\b/.test(shebang)
      return isShell ? inside(path, text.value, rest, optionsOf(shebang ?? ''), command, scope, interpret) : undefined
    }
    const written = scope.written?.get(path)
    if (written !== undefined) return fed(written.text, written.at, rest, command, scope, interpret)
    return text === undefined && /\.(?:sh|bash)$/.test(first) && !/[$*]/.test(first)
      ? missing(path, command.at, terrain)
      : undefined
  },
}

interface Options {
  readonly errexit: boolean
  readonly pipefail: boolean
}

function byShell(
  words: readonly string[],
  command: Command,
  scope: Scope,
  terrain: Terrain,
  interpret: Interpret,
): readonly Work[] | undefined {
  let at = 0
  while (/^[-+]\w/.test(words[at] ?? '')) at += /^[-+]\w*[oO]$/.test(words[at] ?? '') ? 2 : 1
  const flags = words.slice(0, at)
  if (flags.some((flag) => /^-\w*c/.test(flag))) return undefined
  const options = optionsOf(flags.join(' '))
  const script = words[at]
  if (script === undefined || script === '-' || flags.some((flag) => /^-\w*s$/.test(flag))) {
    const { stdin } = command
    return stdin === undefined ? undefined : fed(stdin.text, stdin.at, words.slice(at), command, scope, interpret)
  }
  const path = resolvePath(script, scope)
  const args = words.slice(at + 1)
  const text = terrain.files.text(path)
  if (text?.state === 'seen') {
    const shebang = /^#![^\n]*/.exec(text.value)?.[0] ?? ''
    const both = { errexit: options.errexit, pipefail: options.pipefail }
    return /python/.test(shebang) ? undefined : inside(path, text.value, args, both, command, scope, interpret)
  }
  const written = scope.written?.get(path)
  if (written !== undefined) return fed(written.text, written.at, args, command, scope, interpret)
  return text === undefined && !/[$*]/.test(script) ? missing(path, command.at, terrain) : undefined
}

/** `-e`, `-o errexit` and `-o pipefail` among the words after a shell's name. */
function optionsOf(line: string): Options {
  return { errexit: /(?:^|\s)-\w*e|errexit/.test(line), pipefail: line.includes('pipefail') }
}

function inside(
  path: string,
  text: string,
  args: readonly string[],
  options: Options,
  { at }: Command,
  scope: Scope,
  interpret: Interpret,
): readonly Work[] {
  const own = hop(scope, at, path, `script:${path}`)
  return own === undefined ? [] : interpret.shell(text, { path, line: 1 }, { ...own, ...options, args, script: path })
}

function fed(
  text: string,
  at: Command['at'],
  args: readonly string[],
  command: Command,
  scope: Scope,
  interpret: Interpret,
): readonly Work[] {
  const own = hop(scope, command.at, command.words.slice(0, 2).join(' '), `text:${at.path}:${at.line ?? ''}`)
  return own === undefined ? [] : interpret.shell(text, at, { ...own, errexit: false, pipefail: false, args })
}
