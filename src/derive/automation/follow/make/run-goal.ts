import { missing } from '../../command/missing.ts'
import type { Location } from '../../../../model/location.ts'
import type { Interpret, Scope, Terrain, Work } from '../../scope.ts'
import { resolvePath } from '../../shell/resolve-path.ts'
import { expandMake } from './expand-make.ts'
import type { Expansion } from './expansion.ts'
import type { Makefile, RecipeLine, Rule, Variable } from './makefile.ts'
import { stemOf } from './make-functions.ts'
import { inherited, overridden, type MakeCall } from './read-makefile.ts'

/** One call of make that runs: each target is made once. */
export interface Making {
  readonly makefile: Makefile
  readonly call: MakeCall
  readonly made: Set<string>
  readonly terrain: Terrain
  readonly interpret: Interpret
}

/** What making a target does: its prerequisites first, then its recipe. A target nobody knows is noted. */
export function runGoal(goal: string, at: Location, scope: Scope, making: Making): readonly Work[] {
  const found = ruleFor(goal, making)
  if (found === undefined) {
    const path = resolvePath(goal, { cwd: making.call.folder })
    const isFile = making.terrain.files.has(path) || making.terrain.files.hasFolder(path)
    return isFile || goal.includes('$') ? [] : missing(`The make target ${goal}`, at, making.terrain)
  }
  return runRule(goal, found, scope, making)
}

interface Found {
  readonly rule: Rule
  readonly prerequisites: readonly string[]
  readonly recipe: readonly RecipeLine[]
  readonly stem: string
}

function runRule(goal: string, found: Found, scope: Scope, making: Making): readonly Work[] {
  if (making.made.has(goal) || !making.terrain.spend()) return []
  making.made.add(goal)
  const needed = found.prerequisites.flatMap((name) => {
    const rule = ruleFor(name, making)
    if (rule === undefined) return []
    return runRule(name, rule, { ...scope, via: [...scope.via, `target ${name}`] }, making)
  })
  return [...needed, ...runRecipe(goal, found, scope, making)]
}

function ruleFor(goal: string, { makefile }: Making): Found | undefined {
  const own = makefile.rules.get(goal)
  const { rule = own, stem = '' } = own !== undefined && own.recipe.length > 0 ? {} : byPattern(goal, makefile)
  if (rule === undefined) return undefined
  const fromPattern = rule.prerequisites.map((name) => name.replace('%', () => stem))
  const prerequisites = rule === own || own === undefined ? fromPattern : [...own.prerequisites, ...fromPattern]
  return { rule: own ?? rule, prerequisites, recipe: rule.recipe, stem }
}

function byPattern(goal: string, makefile: Makefile): { readonly rule?: Rule; readonly stem?: string } {
  for (const rule of makefile.patterns) {
    const stem = stemOf(goal, rule.target)
    if (stem !== undefined && stem !== '' && rule.recipe.length > 0) return { rule, stem }
  }
  return {}
}

/** Each line is a shell of its own whose failure ends make, unless it starts with `-`; `.ONESHELL` makes one of them all. */
function runRecipe(goal: string, found: Found, scope: Scope, making: Making): readonly Work[] {
  const { makefile, interpret, call } = making
  const within = expansionFor(goal, found, making)
  const flags = within.lookUp('.SHELLFLAGS')?.value ?? ''
  const base: Scope = {
    ...scope,
    cwd: call.folder,
    env: environment(within, makefile, scope),
    errexit: /(?:^|\s)-\w*e/.test(flags),
    pipefail: flags.includes('pipefail'),
    args: [],
    script: undefined,
  }
  if (makefile.oneShell) {
    const [first] = found.recipe
    if (first === undefined) return []
    const text = found.recipe.map((line) => stripped(expandMake(line.text, within)).text).join('\n')
    return interpret.shell(text, { path: first.path, line: first.line }, base)
  }
  return found.recipe.flatMap((line) =>
    pieces(expandMake(line.text, within)).flatMap((piece) => {
      const { text, tolerant } = stripped(piece)
      const own = { ...base, tolerant: base.tolerant || tolerant, conditional: base.conditional || line.conditional }
      return interpret.shell(text, { path: line.path, line: line.line }, own)
    }),
  )
}

function expansionFor(
  goal: string,
  { rule, prerequisites, stem }: Found,
  { makefile, call, terrain }: Making,
): Expansion {
  const automatic: Readonly<Record<string, string>> = {
    '@': goal,
    '<': prerequisites[0] ?? '',
    '^': prerequisites.join(' '),
    '+': prerequisites.join(' '),
    '?': prerequisites.join(' '),
    '*': stem,
    '@D': folderPart(goal),
    '@F': goal.slice(goal.lastIndexOf('/') + 1),
    '<D': folderPart(prerequisites[0] ?? ''),
    '<F': (prerequisites[0] ?? '').slice((prerequisites[0] ?? '').lastIndexOf('/') + 1),
    MAKEFILE_LIST: makefile.path,
  }
  return {
    files: terrain.files,
    folder: call.folder,
    unknown: 'shell',
    lookUp: (name) => {
      if (Object.hasOwn(automatic, name)) return { value: automatic[name] ?? '', deferred: false, exported: false }
      return overridden(name, call) ?? rule.variables.get(name) ?? makefile.variables.get(name) ?? inherited(name, call)
    },
  }
}

/** Variables of the Makefile that its commands see. */
function environment(within: Expansion, makefile: Makefile, scope: Scope): Readonly<Record<string, string>> {
  const env: Record<string, string> = { ...scope.env }
  for (const [name, variable] of makefile.exported) {
    const value = valueOf(name, variable, within)
    if (!value.includes('$')) env[name] = value
  }
  return env
}

function valueOf(name: string, variable: Variable, within: Expansion): string {
  const known = within.lookUp(name) ?? variable
  return known.deferred ? expandMake(known.value, within) : known.value
}

/** A variable of several lines makes several commands; a continued line stays one. */
function pieces(text: string): readonly string[] {
  return text.split(/(?<!\\)\n/).filter((piece) => piece.trim() !== '')
}

function stripped(text: string): { readonly text: string; readonly tolerant: boolean } {
  const prefix = /^[\s@+-]*/.exec(text)?.[0] ?? ''
  return { text: text.slice(prefix.length), tolerant: prefix.includes('-') }
}

function folderPart(path: string): string {
  const end = path.lastIndexOf('/')
  return end === -1 ? '.' : path.slice(0, end)
}
