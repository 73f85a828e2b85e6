import type { Assignment, Command as CommandNode, Word } from 'unbash'
import { maxDepth, type Scope, type Work } from '../scope.ts'
import { assign } from './assign.ts'
import { builtins } from './builtins.ts'
import { expandWhole, expandWord } from './expand-word.ts'
import { stdinOf } from './fed-text.ts'
import type { Field } from './field.ts'
import { resolvePath } from './resolve-path.ts'
import { walkSubstitutions } from './substitutions.ts'
import { outputGates, remembersVerdict } from './told-outputs.ts'
import { tolerantAt, type Place, type Walker } from './walker.ts'

const declarations: ReadonlySet<string> = new Set(['export', 'declare', 'local', 'readonly', 'typeset'])

/** A simple command: what its words run, what it changes in the shell, and the program or function it starts. */
export function walkCommand(node: CommandNode, place: Place, walker: Walker): readonly Work[] {
  const { shell } = walker
  const assignments = node.prefix.filter((one): one is Assignment => one.type === 'Assignment')
  // `x=$(cmd)` ends as cmd ends; in an argument or a declaration the status of cmd is lost.
  const bare = node.name === undefined && node.args.length === 0
  const inner = walkSubstitutions(node, place, bare ? tolerantAt(place, shell) : true, walker)
  if (node.name === undefined) {
    for (const one of assignments) taken(one, inner, walker)
    return inner
  }
  const words = [node.name, ...node.args].flatMap((arg) => fieldsOf(arg, walker))
  const [first, ...args] = words
  if (first === undefined) return inner
  if (declarations.has(first.text)) {
    for (const arg of node.args) if (arg.type === 'Assignment') taken(arg, inner, walker)
    return inner
  }
  const own = started({ node, first, args, assignments, place }, walker)
  return [...inner, ...own, ...outputGates(node, inner, own, place, walker)]
}

function taken(one: Assignment, inner: readonly Work[], walker: Walker): void {
  remembersVerdict(one, inner, walker)
  assign(one, walker)
}

interface Start {
  readonly node: CommandNode
  readonly first: Field
  readonly args: readonly Field[]
  readonly assignments: readonly Assignment[]
  readonly place: Place
}

function started({ node, first, args, assignments, place }: Start, walker: Walker): readonly Work[] {
  const { shell, source } = walker
  if (first.text === 'exec' && args.length > 0) {
    const [program, ...rest] = args
    const works = program === undefined ? [] : started({ node, first: program, args: rest, assignments, place }, walker)
    shell.ended = 'exit'
    shell.endedWell = true
    return works
  }
  if ((first.text === 'command' || first.text === 'builtin') && args[0] !== undefined && !args[0].text.startsWith('-'))
    return started({ node, first: args[0], args: args.slice(1), assignments, place }, walker)
  const at = source.place(node.pos)
  const body = shell.functions.get(first.text)
  if (body !== undefined) return called(first.text, args, place, walker)
  const builtin = builtins.get(first.text)
  if (builtin !== undefined) return builtin({ name: first.text, args: args.map(restored), at, place }, walker)
  const stdin = stdinOf(node, walker) ?? place.stdin
  remember(node, first.text, args, walker)
  if (!walker.terrain.spend()) return []
  const words = [first, ...args].map(({ text }) => source.restore(text))
  return walker.run(stdin === undefined ? { words, at } : { words, at, stdin }, scopeOf(assignments, place, walker))

  function restored(field: Field): Field {
    return { text: source.restore(field.text), certain: field.certain && !source.holds(field.text) }
  }
}

function fieldsOf(arg: Word | Assignment, { shell, source }: Walker): readonly Field[] {
  const fields = arg.type === 'Word' ? expandWord(arg, shell) : assignmentText(arg)
  return fields.map(({ text, certain }) => ({ text, certain: certain && !source.holds(text) }))

  function assignmentText(one: Assignment): readonly Field[] {
    if (one.value.type === 'ArrayValue') return [{ text: one.text, certain: false }]
    const value = expandWhole(one.value, shell)
    return [{ text: `${one.name}=${value.text}`, certain: value.certain }]
  }
}

/** The scope in which a program starts: this shell's folder and variables, and whether its failure is noticed here. */
function scopeOf(assignments: readonly Assignment[], place: Place, walker: Walker): Scope {
  const { shell, scope } = walker
  const own = walker.fork({})
  for (const one of assignments) assign(one, own)
  return {
    ...scope,
    cwd: shell.cwd,
    env: own.shell.env,
    tolerant: scope.tolerant || tolerantAt(place, shell),
    conditional: scope.conditional || place.conditional,
    errexit: shell.errexit,
    pipefail: shell.pipefail,
    args: shell.args,
    script: shell.script,
    written: shell.written.size === 0 ? scope.written : shell.written,
  }
}

/** A function of the script: its body runs here with the arguments as `$1`, `$2` ... */
function called(name: string, args: readonly Field[], place: Place, walker: Walker): readonly Work[] {
  const { shell } = walker
  const body = shell.functions.get(name)
  const key = `function:${name}`
  if (body === undefined || shell.running.has(key) || shell.running.size > maxDepth * 2) return []
  const { running, args: before, returnTolerant, guarded } = shell
  shell.running = new Set([...running, key])
  shell.args = args.map(({ text }) => text)
  shell.returnTolerant = tolerantAt(place, shell)
  const works = walker.over(body.source).node(body.node, place)
  Object.assign(shell, { running, args: before, returnTolerant })
  shell.guarded = { ...shell.guarded, return: guarded.return }
  if (shell.ended === 'return') shell.ended = undefined
  return works
}

/** A script written by `cat > file <<EOF` may be run later on. */
function remember(node: CommandNode, name: string, args: readonly Field[], walker: Walker): void {
  if (name !== 'cat' && name !== 'tee') return
  const text = stdinOf(node, walker)
  const redirect = node.redirects.find((one) => one.type === 'Redirect' && one.operator.startsWith('>'))
  const target =
    redirect?.type === 'Redirect' && redirect.target !== undefined
      ? expandWhole(redirect.target, walker.shell)
      : args.find((arg) => name === 'tee' && !arg.text.startsWith('-'))
  if (text === undefined || target === undefined) return
  const path = resolvePath(target.text, { cwd: walker.shell.cwd, mounts: walker.scope.mounts })
  walker.shell.written = new Map([...walker.shell.written, [path, text]])
  walker.scope.left?.set(path, text)
}
