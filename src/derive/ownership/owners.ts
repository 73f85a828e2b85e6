import type { Files, OwnerRule } from '../../model/facts.ts'
import type { OwnerError } from '../../model/hosted.ts'
import type { Note } from '../../model/snapshot.ts'
import { codeOwnerPattern } from './code-owner-pattern.ts'

// GitHub takes the first of these that exists and no other.
const places = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS']

const ownerName = /^(?:@[\w.-]{1,100}(?:\/[\w.-]{1,100})?|[^@\s]{1,64}@[^@\s]{1,255})$/

/** The rules of the repository's CODEOWNERS file in the order they stand there; lines GitHub would reject, or says it does, are left out. */
export function ownersOf(files: Files, errors: readonly OwnerError[] = []): readonly OwnerRule[] {
  const path = places.find((place) => files.has(place))
  const text = path === undefined ? undefined : files.text(path)
  if (path === undefined || text?.state !== 'seen') return []
  // An error speaks of the default branch: it holds for the same line, wherever that stands now.
  return text.value.split('\n').flatMap((line, index) => {
    const own = errors.filter(({ source }) => source.trim() === line.trim())
    const rules = ruleOf(line, { path, line: index + 1 })
    return own.length === 0 ? rules : rules.flatMap((rule) => followed(rule, own))
  })
}

/** What GitHub makes of a line with errors: without the owners it does not find; nothing of it where anything else is wrong. */
function followed(rule: OwnerRule, errors: readonly OwnerError[]): readonly OwnerRule[] {
  if (!errors.every(({ kind }) => /owner/i.test(kind))) return []
  const unfound = errors.map(({ source, column }) => source.slice(column - 1).split(/\s/)[0])
  return [{ ...rule, owners: rule.owners.filter(({ name }) => !unfound.includes(name)) }]
}

/** A warning for each line that GitHub says it does not follow. */
export function ownerNotes(errors: readonly OwnerError[]): readonly Note[] {
  return errors.map(({ path, line, kind }) => ({
    severity: 'warning',
    message: `GitHub does not follow this line of CODEOWNERS wholly: ${kind}.`,
    path,
    line,
  }))
}

/** The rule that holds for a path: the last that covers it, and it may name nobody. */
export function ruleFor(rules: readonly OwnerRule[], path: string): OwnerRule | undefined {
  return rules.findLast((rule) => covers(rule, path))
}

/** Who owns a path, which may be nobody. */
export function ownersFor(rules: readonly OwnerRule[], path: string): OwnerRule['owners'] {
  return ruleFor(rules, path)?.owners ?? []
}

const compiled = new WeakMap<OwnerRule, (path: string) => boolean>()

function covers(rule: OwnerRule, path: string): boolean {
  const known = compiled.get(rule) ?? codeOwnerPattern(rule.pattern)
  compiled.set(rule, known)
  return known(path)
}

function ruleOf(line: string, at: OwnerRule['at']): readonly OwnerRule[] {
  // A backslash keeps a space in a pattern.
  const words: readonly string[] = line.match(/(?:\\.|[^\s\\#]|(?<=\S)#)+|#/g) ?? []
  const comment = words.indexOf('#')
  const [pattern, ...names] = comment < 0 ? words : words.slice(0, comment)
  if (pattern === undefined || /^!|^\\#|[[\]]/.test(pattern)) return []
  if (!names.every((name) => ownerName.test(name))) return []
  const owners = names.map((name) => ({ name, team: name.startsWith('@') && name.includes('/') }))
  return [{ pattern: pattern.replaceAll(/\\(.)/g, '$1'), owners, at }]
}
