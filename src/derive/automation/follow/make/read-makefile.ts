import type { Files } from '../../../../model/facts.ts'
import { resolvePath } from '../../shell/resolve-path.ts'
import { conditionsOn } from './conditions.ts'
import { expandMake } from './expand-make.ts'
import type { Expansion } from './expansion.ts'
import type { Makefile, RecipeLine, Rule, Variable } from './makefile.ts'
import { logicalLines } from './logical-lines.ts'
import { words } from './make-functions.ts'

const maxFiles = 50
const maxLines = 20_000

/** What a call of make brings along: the folder it runs in, `NAME=value` on its command line, the environment. */
export interface MakeCall {
  readonly folder: string
  readonly overrides: Readonly<Record<string, string>>
  readonly env: Readonly<Record<string, string>>
}

/** A reading with what it asked of the environment: it holds for every call that answers the same. */
interface Reading {
  readonly makefile: Makefile
  readonly asked: ReadonlyMap<string, string | undefined>
}

const known = new WeakMap<Files, Map<string, Reading[]>>()
const linesOfWork = 50
const maxReadings = 20

/** A Makefile with what it includes, read once for all calls that make no difference to it; `spend` is asked for every few lines read. */
export function readMakefile(path: string, call: MakeCall, files: Files, spend: () => boolean): Makefile {
  const byCall = known.get(files) ?? new Map<string, Reading[]>()
  known.set(files, byCall)
  const key = JSON.stringify([path, call.folder, call.overrides])
  const readings = byCall.get(key) ?? []
  byCall.set(key, readings)
  const before = readings.find(({ asked }) => [...asked].every(([name, value]) => ofEnvironment(name, call) === value))
  if (before !== undefined) return before.makefile
  const asked = new Map<string, string | undefined>()
  const makefile = readAnew(path, call, files, asked, spend)
  readings.push({ makefile, asked })
  if (readings.length > maxReadings) readings.shift()
  return makefile
}

function ofEnvironment(name: string, { env }: MakeCall): string | undefined {
  return Object.hasOwn(env, name) ? env[name] : undefined
}

/** Reads top to bottom, as make does before it runs anything. */
function readAnew(
  path: string,
  call: MakeCall,
  files: Files,
  asked: Map<string, string | undefined>,
  spend: () => boolean,
): Makefile {
  const variables = new Map<string, Variable>()
  const rules = new Map<string, Rule>()
  const patterns: Rule[] = []
  const read = new Set<string>()
  let lines = 0
  let first: string | undefined
  let exportsAll = false
  const within: Expansion = {
    files,
    folder: call.folder,
    unknown: 'empty',
    lookUp: (name) => overridden(name, call) ?? variables.get(name) ?? fromOutside(name),
  }
  const conditions = conditionsOn(within)

  function fromOutside(name: string): Variable | undefined {
    asked.set(name, ofEnvironment(name, call))
    return inherited(name, call)
  }

  function readFile(file: string): void {
    const text = files.text(file)
    if (text?.state !== 'seen' || read.has(file) || read.size >= maxFiles) return
    read.add(file)
    let open: readonly Rule[] = []
    for (const { text: line, line: number, recipe } of logicalLines(text.value)) {
      lines += 1
      if (lines > maxLines || (lines % linesOfWork === 0 && !spend())) return
      if (recipe && open.length > 0) {
        if (conditions.now() !== false) addRecipe(open, line, file, number)
        continue
      }
      if (conditions.take(withoutComment(line)) || conditions.now() === false) continue
      const content = withoutComment(line).trim()
      if (content === '') continue
      open = directive(content) ? [] : (statement(content, file, number) ?? open)
    }
  }

  function addRecipe(open: readonly Rule[], text: string, file: string, line: number): void {
    const one: RecipeLine = { text, path: file, line, conditional: conditions.now() === undefined }
    for (const rule of open) rule.recipe.push(one)
  }

  function directive(line: string): boolean {
    const include = /^[-s]?include\s+(.*)$/.exec(line)
    if (include !== null) {
      for (const word of words(expandMake(include[1] ?? '', within))) {
        const included = resolvePath(word, { cwd: call.folder })
        for (const found of word.includes('*') ? files.glob(included) : [included]) readFile(found)
      }
      return true
    }
    if (line === 'export') exportsAll = true
    return /^(?:export|unexport|vpath|undefine|override)\b(?![^=]*=)/.test(line)
  }

  /** A rule or an assignment; undefined leaves the open rule open. */
  function statement(line: string, file: string, number: number): readonly Rule[] | undefined {
    const assigned = assignment(line)
    if (assigned !== undefined) {
      take(assigned, variables)
      return []
    }
    const colon = separator(line)
    if (colon === -1) return undefined
    const targets = words(expandMake(line.slice(0, colon), within))
    const rest = line.slice(colon + 1).replace(/^:/, '')
    const own = assignment(rest.trim())
    const made = new Map<string, Variable>()
    if (own !== undefined) take(own, made)
    const semicolon = own === undefined ? rest.indexOf(';') : -1
    const needs = own === undefined ? expandMake(semicolon === -1 ? rest : rest.slice(0, semicolon), within) : ''
    const added = targets.map((target) => addRule(target, needs, targets, made))
    if (semicolon !== -1) addRecipe(added, rest.slice(semicolon + 1), file, number)
    return added
  }

  function addRule(
    target: string,
    needs: string,
    targets: readonly string[],
    made: ReadonlyMap<string, Variable>,
  ): Rule {
    // `targets: pattern: prerequisites` names the stem by a pattern of its own.
    const [pattern, behind] = needs.includes(':')
      ? [needs.slice(0, needs.indexOf(':')).trim(), needs.slice(needs.indexOf(':') + 1)]
      : ['', needs]
    const prerequisites = words(behind.replace('|', ' ')).map((word) => stemmed(word, target, pattern))
    const before = rules.get(target)
    const rule: Rule = {
      target,
      prerequisites: [...(before?.prerequisites ?? []), ...prerequisites],
      recipe: before?.recipe ?? [],
      variables: new Map([...(before?.variables ?? []), ...made]),
    }
    if (target.includes('%')) patterns.push(rule)
    else {
      rules.set(target, rule)
      if (first === undefined && (!target.startsWith('.') || target.includes('/')) && targets.length > 0) first = target
    }
    return rule
  }

  function take(assigned: Assigned, into: Map<string, Variable>): void {
    const { name, operator, value, exported } = assigned
    const before = into.get(name) ?? (into === variables ? undefined : variables.get(name))
    if (operator === '?=' && (before !== undefined || fromOutside(name) !== undefined)) return
    const deferred = operator === '=' || operator === '?=' || (operator === '+=' && before?.deferred !== false)
    const text = deferred
      ? value
      : expandMake(operator === '!=' ? `$(shell ${value})` : value, { ...within, unknown: 'shell' })
    const joined = operator === '+=' && before !== undefined ? `${before.value} ${text}` : text
    into.set(name, { value: joined, deferred, exported: exported || before?.exported === true })
  }

  readFile(path)
  const goal = variables.get('.DEFAULT_GOAL')
  const defaultGoal = goal === undefined ? first : expandMake(goal.value, within).trim()
  const exported = [...variables].filter(([name, one]) => /^\w+$/.test(name) && (one.exported || exportsAll))
  return { path, rules, patterns, variables, exported, defaultGoal, oneShell: rules.has('.ONESHELL') }
}

/** A variable of the command line: stronger than the file. */
export function overridden(name: string, call: MakeCall): Variable | undefined {
  const { overrides } = call
  return Object.hasOwn(overrides, name) ? { value: overrides[name] ?? '', deferred: false, exported: true } : undefined
}

/** What make has without being told, and the environment: weaker than the file. */
export function inherited(name: string, call: MakeCall): Variable | undefined {
  if (name === 'MAKE') return plain('make')
  if (name === 'CURDIR' || name === 'PWD')
    return plain(`/github/workspace${call.folder === '' ? '' : `/${call.folder}`}`)
  return Object.hasOwn(call.env, name) ? plain(call.env[name] ?? '') : undefined
}

function plain(value: string): Variable {
  return { value, deferred: false, exported: true }
}

interface Assigned {
  readonly name: string
  readonly operator: string
  readonly value: string
  readonly exported: boolean
}

function assignment(line: string): Assigned | undefined {
  const define = /^define\s+(\S+)[^\n]*\n([^]*)$/.exec(line)
  if (define !== null) return { name: define[1] ?? '', operator: '=', value: define[2] ?? '', exported: false }
  const match = /^((?:export|override|private)\s+)?([^\s:=?+!#]+)\s*(:{0,3}=|\?=|\+=|!=)\s*([^]*)$/.exec(line)
  if (match === null) return undefined
  const [, prefix = '', name = '', operator = '', value = ''] = match
  return { name, operator, value, exported: prefix.startsWith('export') }
}

/** The colon of a rule: the first one outside `$( )`. */
function separator(line: string): number {
  let nesting = 0
  for (let at = 0; at < line.length; at += 1) {
    const character = line[at]
    if (character === '(' || character === '{') nesting += 1
    else if (character === ')' || character === '}') nesting -= 1
    else if (character === ':' && nesting <= 0) return at
  }
  return -1
}

function stemmed(word: string, target: string, pattern: string): string {
  const at = pattern.indexOf('%')
  if (at === -1 || !word.includes('%')) return word
  const stem = target.slice(at, target.length - (pattern.length - at - 1))
  return word.replace('%', () => stem)
}

function withoutComment(line: string): string {
  if (line.startsWith('define ')) return line
  const at = line.search(/(?<!\\)#/)
  return at === -1 ? line : line.slice(0, at)
}
