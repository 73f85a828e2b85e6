import type { Location } from '../../../../model/location.ts'
import type { Scope, Work } from '../../scope.ts'
import { pairs } from '../../../yaml/look-up.ts'
import type { YamlNode } from '../../../yaml/yaml-node.ts'
import { fed } from '../../steps/read-script.ts'
import type { ShellReader } from '../../shell-reader.ts'

type Inputs = Readonly<Record<string, string>>

/** Inputs under which actions take shell commands to run. */
const scriptInputs = [
  'run',
  'script',
  'inlinescript',
  'inline-script',
  'runcmd',
  'run-cmd',
  'cmd',
  'command',
  'commands',
]

/** Actions that are another way to write a command. */
const commands: Readonly<Record<string, (inputs: Inputs) => readonly string[]>> = {
  'docker/build-push-action': (inputs) => [
    'docker',
    'build',
    ...option('--file', inputs['file']),
    ...option('--target', inputs['target']),
    ...option('--tag', plainTag(inputs['tags'])),
    ...(inputs['push'] === 'true' ? ['--push'] : []),
    inputs['context'] ?? '.',
  ],
  'docker/bake-action': (inputs) => [
    'docker',
    'buildx',
    'bake',
    ...lines(inputs['files']).flatMap((file) => ['--file', file]),
    ...(inputs['push'] === 'true' ? ['--push'] : []),
    ...lines(inputs['targets']),
  ],
  'pulumi/actions': (inputs) => [
    'pulumi',
    inputs['command'] ?? 'help',
    ...option('--cwd', inputs['work-dir']),
    ...option('--stack', inputs['stack-name']),
  ],
  'pre-commit/action': (inputs) => ['pre-commit', 'run', ...(inputs['extra_args'] ?? '--all-files').split(/\s+/)],
}

/** The command that an action is another way to write. */
export function commandOfAction(uses: string, inputs: Inputs): readonly string[] | undefined {
  const name = (uses.split('@')[0] ?? '').toLowerCase()
  return Object.hasOwn(commands, name) ? commands[name]?.(inputs) : undefined
}

/** The commands an action runs because its inputs say so, interpreted like any other. */
export function actionScript(
  uses: string,
  inputs: Inputs,
  given: YamlNode | undefined,
  at: Location,
  scope: Scope,
  read: ShellReader,
): readonly Work[] {
  const name = (uses.split('@')[0] ?? '').toLowerCase()
  const command = commandOfAction(uses, inputs)
  if (command !== undefined) return read(command.map(quoted).join(' '), at, scope)
  // JavaScript, not shell.
  if (name === 'actions/github-script') return []
  const pair = pairs(given).find(
    ({ key, value }) => scriptInputs.includes(key.toLowerCase()) && value?.type === 'scalar',
  )
  const text = pair === undefined ? undefined : inputs[pair.key.toLowerCase()]
  if (text === undefined || pair?.value?.type !== 'scalar') return []
  const place = { path: at.path, line: pair.value.contentLine }
  // Commands on another machine: the shell's own reader of ssh knows what that means.
  if (/(^|[/-])ssh([/-]|$)/.test(name)) return fed(`ssh ${quoted(inputs['host'] ?? 'host')}`, text, place, scope, read)
  return read(text, place, { ...scope, errexit: true })
}

function option(flag: string, value: string | undefined): readonly string[] {
  return value === undefined || value === '' ? [] : [flag, value]
}

/** The first tag, where the tags are written out; of rules that make tags, the image they are made for. */
function plainTag(tags: string | undefined): string | undefined {
  const [, ruled] = /^([^\s,]{1,200})\s(?:[^\s,]{1,200}\s){0,9}type=/.exec(tags ?? '') ?? []
  if (ruled !== undefined) return ruled
  return (tags ?? '')
    .split(/[\n,]/)
    .map((tag) => tag.trim())
    .find((tag) => tag !== '' && !/\s/.test(tag.replaceAll(/\$\{\{[^}]{0,200}\}\}/g, '')))
}

function lines(text: string | undefined): readonly string[] {
  return (text ?? '')
    .split(/[\n,]/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

/** Expressions are left bare: the interpreter knows them as unknown words. */
function quoted(word: string): string {
  return word.includes('${{') ? `"${word.replaceAll('"', '')}"` : `'${word.replaceAll("'", `'\\''`)}'`
}
