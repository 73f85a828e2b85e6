import type { Location } from '../../../model/location.ts'
import { maxDepth, type Work } from '../scope.ts'
import type { Field } from './field.ts'
import { folderOf, resolvePath } from './resolve-path.ts'
import { stopAt } from './stop-at.ts'
import { tolerantAt, type Place, type Walker } from './walker.ts'

/** One of the shell's own commands as it was called. */
export interface Call {
  readonly name: string
  readonly args: readonly Field[]
  readonly at: Location
  readonly place: Place
}

type Builtin = (call: Call, walker: Walker) => readonly Work[]

/** What the shell's own commands do to the shell; names that are not here are programs. */
export const builtins: ReadonlyMap<string, Builtin> = new Map<string, Builtin>([
  ['cd', changeFolder],
  ['pushd', pushFolder],
  ['popd', popFolder],
  ['set', setOptions],
  ['shift', shift],
  ['exit', (call, walker) => end('exit', call, walker)],
  ['return', (call, walker) => end('return', call, walker)],
  ['unset', forget],
  ['read', forget],
  ['mapfile', forget],
  ['trap', trap],
  ['eval', evaluate],
  ['source', sourceScript],
  ['.', sourceScript],
])

function changeFolder({ args }: Call, { shell, scope, terrain }: Walker): readonly Work[] {
  const target = args.find(({ text }) => text === '-' || !text.startsWith('-'))?.text ?? '~'
  const before = shell.cwd
  const folder = target === '-' ? shell.previous : resolvePath(target, { cwd: shell.cwd, mounts: scope.mounts })
  shell.cwd = scope.elsewhere === true ? inCheckout(folder, terrain) : folder
  shell.previous = before
  return []
}

/** Where a checkout lies on another machine nobody knows: the end of the path that is a folder of the repository counts, else its root. */
function inCheckout(folder: string, { files }: Walker['terrain']): string {
  const parts = folder.split('/').filter((part) => part !== '')
  const start = parts.findIndex((_, index) => files.hasFolder(parts.slice(index).join('/')))
  return start === -1 ? '' : parts.slice(start).join('/')
}

function pushFolder(call: Call, walker: Walker): readonly Work[] {
  walker.shell.folders = [...walker.shell.folders, walker.shell.cwd]
  return changeFolder(call, walker)
}

function popFolder(_: Call, { shell }: Walker): readonly Work[] {
  shell.cwd = shell.folders.at(-1) ?? shell.cwd
  shell.folders = shell.folders.slice(0, -1)
  return []
}

function setOptions({ args }: Call, { shell }: Walker): readonly Work[] {
  for (let at = 0; at < args.length; at += 1) {
    const word = args[at]?.text ?? ''
    const on = word.startsWith('-')
    if (word === '--' || (!on && !word.startsWith('+'))) {
      const rest = args.slice(word === '--' ? at + 1 : at)
      shell.args = rest.every(({ certain }) => certain) ? rest.map(({ text }) => text) : undefined
      return []
    }
    if (word.includes('e')) shell.errexit = on
    if (!word.endsWith('o')) continue
    at += 1
    const option = args[at]?.text
    if (option === 'errexit') shell.errexit = on
    if (option === 'pipefail') shell.pipefail = on
  }
  return []
}

function shift({ args }: Call, { shell }: Walker): readonly Work[] {
  const by = args[0] === undefined ? 1 : Number(args[0].text)
  shell.args = Number.isInteger(by) ? shell.args?.slice(by) : undefined
  return []
}

function end(how: 'exit' | 'return', { args, at, place }: Call, walker: Walker): readonly Work[] {
  const { shell } = walker
  const [status] = args
  shell.ended = how
  shell.endedWell = status === undefined ? place.afterFailure !== true : status.text === '0'
  const straight = how === 'exit' && !place.conditional && shell.running.size === 0
  return straight && /^[1-9]/.test(status?.text ?? '') ? [stopAt(at, walker, '')] : []
}

function forget({ args }: Call, { shell }: Walker): readonly Work[] {
  const gone = new Set(args.map(({ text }) => text))
  shell.env = Object.fromEntries(Object.entries(shell.env).filter(([name]) => !gone.has(name)))
  return []
}

/** What a trap runs cannot change how the script ended. */
function trap({ args, at, place }: Call, walker: Walker): readonly Work[] {
  const [action, ...signals] = args
  if (action === undefined || action.text.startsWith('-') || signals.length === 0) return []
  const sure = signals.some(({ text }) => text === 'EXIT' || text === '0')
  const here = { soft: true, checked: true, conditional: place.conditional || !sure }
  return walker.fork({ tolerant: true }).text(action.text, at, here, walker.scope)
}

function evaluate({ args, at, place }: Call, walker: Walker): readonly Work[] {
  if (!args.every(({ certain }) => certain)) return []
  return walker.text(args.map(({ text }) => text).join(' '), at, place, walker.scope)
}

/** A sourced script runs in the same shell: its variables, functions and folder stay. */
function sourceScript({ name, args, at, place }: Call, walker: Walker): readonly Work[] {
  const { shell, scope, terrain } = walker
  const [file, ...rest] = args
  if (file === undefined) return []
  const path = resolvePath(file.text, { cwd: shell.cwd, mounts: scope.mounts })
  const text = terrain.files.text(path)
  const key = `source:${path}`
  if (text?.state !== 'seen' || shell.running.has(key) || scope.depth >= maxDepth) return []
  const { running, args: before, script, guarded } = shell
  const tolerant = shell.returnTolerant
  shell.running = new Set([...running, key])
  shell.returnTolerant = tolerantAt(place, shell)
  shell.script = path
  if (rest.length > 0) shell.args = rest.map(({ text: arg }) => arg)
  const via = scope.via.length === 0 ? [`${at.path}${at.line === undefined ? '' : `:${at.line}`}`] : scope.via
  const label = `${name === '.' ? 'source' : name} ${path.slice(folderOf(path).length).replace(/^\//, '')}`
  const works = walker.text(text.value, { path, line: 1 }, place, {
    ...scope,
    depth: scope.depth + 1,
    via: [...via, label],
    entered: new Set([...scope.entered, key]),
  })
  Object.assign(shell, { running, args: before, script, returnTolerant: tolerant })
  shell.guarded = { ...shell.guarded, return: guarded.return }
  if (shell.ended === 'return') shell.ended = undefined
  return works
}
