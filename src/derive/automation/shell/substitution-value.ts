import type { Command, Script, Statement, Word } from 'unbash'
import { sure, type Field } from './field.ts'
import { folderOf, resolvePath } from './resolve-path.ts'
import type { Variables } from './variables.ts'
import { workspace } from '../../workspace.ts'

/**
 * What `$( … )` prints where it can be told without running anything: paths of the script and the repository, which is how
 * scripts find their own folder. Undefined for everything else.
 */
export function substitutionValue(
  script: Script,
  variables: Variables,
  expand: (word: Word, variables: Variables) => Field,
): Field | undefined {
  let here = variables
  let printed: Field | undefined
  for (const command of simpleCommands(script)) {
    if (command.prefix.length > 0 || command.name === undefined) return undefined
    const words: Field[] = [expand(command.name, here)]
    for (const arg of command.args) {
      if (arg.type !== 'Word') return undefined
      words.push(expand(arg, here))
    }
    if (words.some(({ certain }) => !certain)) return undefined
    const [name = '', ...args] = words.map(({ text }) => text)
    const plain = args.filter((arg) => !arg.startsWith('-'))
    if (name === 'cd') {
      here = { ...here, cwd: resolvePath(plain[0] ?? '', here) }
      continue
    }
    const value = printedBy(name, args, plain, here)
    if (value === undefined) return undefined
    printed = sure(value)
  }
  return printed
}

function printedBy(
  name: string,
  args: readonly string[],
  plain: readonly string[],
  here: Variables,
): string | undefined {
  const [first = ''] = plain
  switch (name) {
    case 'pwd':
      return absolute(here.cwd)
    case 'echo':
      return plain.join(' ')
    case 'dirname':
      return dirname(first)
    case 'basename':
      return basename(first, plain[1] ?? '')
    case 'realpath':
    case 'readlink':
      return absolute(resolvePath(first, here))
    case 'which':
      return first === '' ? undefined : first
    case 'command':
      return args[0] === '-v' && first !== '' ? first : undefined
    case 'git':
      return args.join(' ') === 'rev-parse --show-toplevel' ? workspace : undefined
    default:
      return undefined
  }
}

/** The commands of a script that is nothing but a list of them, joined by `&&` or `;`. */
function simpleCommands(script: Script): readonly Command[] {
  const commands = script.commands.flatMap(commandsOf)
  return commands.every((command) => command !== undefined) ? commands : []
}

function commandsOf({ command }: Statement): readonly (Command | undefined)[] {
  if (command.type === 'Command') return [command]
  if (command.type !== 'AndOr' || command.operators.some((operator) => operator !== '&&')) return [undefined]
  return command.commands.map((one) => (one.type === 'Command' ? one : undefined))
}

function dirname(path: string): string {
  const trimmed = path.endsWith('/') && path.length > 1 ? path.slice(0, -1) : path
  if (!trimmed.includes('/')) return '.'
  const folder = folderOf(trimmed)
  return folder === '' ? '/' : folder
}

function basename(path: string, suffix: string): string {
  const trimmed = path.endsWith('/') ? path.slice(0, -1) : path
  const name = trimmed.slice(trimmed.lastIndexOf('/') + 1)
  return suffix !== '' && name !== suffix && name.endsWith(suffix) ? name.slice(0, name.length - suffix.length) : name
}

function absolute(path: string): string {
  if (path.startsWith('/')) return path
  return path === '' ? workspace : `${workspace}/${path}`
}
