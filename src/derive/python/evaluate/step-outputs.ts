import type { Scope } from '../value/summary.ts'
import { marks, type PythonFunction, type Value } from '../value/value.ts'
import { alternatives, textOf } from '../value/values.ts'
import type { Engine, Given } from './engine.ts'
import { underVerdict } from './scopes.ts'

/** The file into which a step writes what later steps shall know, as an environment variable names it. */
const handing = /^\$\{GITHUB_(?:OUTPUT|ENV)(?::-[^}]*)?\}$/

/** Printed commands that do the same. */
const commands = /(?:::set-output name=|##vso\[task\.setvariable [^\]\n]{0,80}variable=)([A-Za-z_][\w.-]{0,60})/g

const setting = /^[ \t]*([A-Za-z_][\w-]{0,60})=/gm

/** What a program prints for the shell to take: a flag, or a setting of one. */
const flag = /^(?:true|false|yes|no|0|1|pass(?:ed)?|fail(?:ed)?|deploy|promote|skip|ok)$/i

/** Whether a path is that of the file in which a step tells later ones. */
export function tellsLaterSteps(path: string | undefined): boolean {
  return path !== undefined && handing.test(path)
}

/** A line written where later steps read it: where a metric was weighed for it, they may heed what it decided. */
export function outputAt(engine: Engine, given: readonly Given[], line: number, scope: Scope): void {
  const text = given.map(({ value }) => alternatives(value).map(textOf).join('\n')).join('\n')
  if (/^\$\{[^}]*\}=/m.test(text)) scope.of.summary.tells = true
  const weighed = given.some(({ value }) => isWeighed(value)) || underVerdict(scope.guard) !== undefined
  if (weighed) decide(engine, namesIn(text, setting), line, scope)
}

/** The same for what is printed: a command to the runner, or a flag for whoever reads the output. */
export function printed(engine: Engine, given: readonly Given[], line: number, scope: Scope): void {
  const [first] = given
  const file = given.find(({ name }) => name === 'file')?.value
  if (file !== undefined) {
    if (file.kind === 'external' && tellsLaterSteps(file.path))
      outputAt(
        engine,
        given.filter(({ name }) => name === undefined),
        line,
        scope,
      )
    return
  }
  if (first === undefined) return
  const text = textOf(first.value)
  const weighed = isWeighed(first.value)
  if (!weighed && (text === undefined || underVerdict(scope.guard) === undefined)) return
  const told = namesIn(text ?? '', commands)
  if (told.length > 0) return decide(engine, told, line, scope)
  const set = namesIn(text ?? '', setting)
  // In brackets until the shell has taken it: what is only printed tells nobody.
  if (set.length > 0) decide(engine, set.map(bracketed), line, scope)
  else if (given.length === 1 && (text === undefined ? weighed : flag.test(text) || isHole(text)))
    decide(engine, [bracketed('')], line, scope)
}

/** A helper that writes what it is handed: `set_output("passed", ok)`. */
export function handedToHelper(
  engine: Engine,
  of: PythonFunction,
  given: readonly Given[],
  line: number,
  scope: Scope,
): void {
  if (of.summary.tells !== true) return
  const tables = given.flatMap(({ value }) => (value.kind === 'mapping' ? [...value.entries] : []))
  const named = tables.flatMap(([name, value]) => (isWeighed(value) ? [name] : []))
  const [first] = given.flatMap(({ value }) => (value.kind === 'literal' ? (textOf(value) ?? []) : []))
  const direct = given.some(({ value }) => value.kind !== 'mapping' && isWeighed(value)) || underVerdict(scope.guard)
  const names = [...named, ...(direct && first !== undefined ? [first] : [])]
  decide(
    engine,
    names.filter((name) => /^[A-Za-z_][\w-]{0,60}$/.test(name)),
    line,
    scope,
  )
}

function isWeighed(value: Value): boolean {
  return (value.marks & marks.verdict) !== 0
}

function isHole(text: string): boolean {
  return /^\$\{[^}]*\}$/.test(text)
}

function bracketed(name: string): string {
  return `<${name}>`
}

function namesIn(text: string, pattern: RegExp): readonly string[] {
  return [...new Set([...text.matchAll(pattern)].flatMap(([, name]) => name ?? []))]
}

function decide(engine: Engine, names: readonly string[], line: number, scope: Scope): void {
  if (names.length === 0 || scope.tolerant) return
  const decides = names.join(' ')
  engine.happen(scope, { line, deeds: [{ kind: 'gate', note: `a metric decides ${decides}`, decides }] })
}
