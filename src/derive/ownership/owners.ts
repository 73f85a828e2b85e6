import type { Files, OwnerRule } from '../../model/facts.ts'
import { codeOwnerPattern } from './code-owner-pattern.ts'

// GitHub takes the first of these that exists and no other.
const places = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS']

const ownerName = /^(?:@[\w.-]{1,100}(?:\/[\w.-]{1,100})?|[^@\s]{1,64}@[^@\s]{1,255})$/

/** The rules of the repository's CODEOWNERS file in the order they stand there; lines GitHub would reject are left out. */
export function ownersOf(files: Files): readonly OwnerRule[] {
  const path = places.find((place) => files.has(place))
  const text = path === undefined ? undefined : files.text(path)
  if (path === undefined || text?.state !== 'seen') return []
  return text.value.split('\n').flatMap((line, index) => ruleOf(line, { path, line: index + 1 }))
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
