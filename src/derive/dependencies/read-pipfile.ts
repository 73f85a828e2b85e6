import type { Requirement } from '../../model/facts.ts'
import { lineSearch } from './line-search.ts'
import { tableAt, textOf, valueAt } from './plain-table.ts'
import { nothing, type Format, type Reading } from './reading.ts'
import { poetryRequirement } from './poetry-requirement.ts'
import { readJson } from './read-json.ts'
import { readToml } from './read-toml.ts'
import { normalisedName } from './requirement.ts'

/** `Pipfile`. */
export const pipfile: Format = {
  id: 'pipfile',
  claims: (path) => /(?:^|\/)Pipfile$/.test(path),
  read(path, text) {
    const toml = readToml(path, text)
    if (toml.table === undefined) return toml.failure
    const lineOf = lineSearch(text)
    const from = (section: string, group: Requirement['group']): readonly Requirement[] =>
      Object.entries(tableAt(toml.table, section) ?? {}).flatMap(
        ([name, value]) => poetryRequirement(name, value, group, { path, line: lineOf(name) }, 'pep440') ?? [],
      )
    const requirements = [...from('packages', 'main'), ...from('dev-packages', 'dev')]
    if (requirements.length === 0) return nothing
    return { manifest: { path, ecosystem: 'pypi', format: 'pipfile', lock: false, requirements }, notes: [] }
  },
}

/** `Pipfile.lock`. */
export const pipfileLock: Format = {
  id: 'pipfile-lock',
  claims: (path) => /(?:^|\/)Pipfile\.lock$/.test(path),
  read: readPipfileLock,
}

function readPipfileLock(path: string, text: string): Reading {
  const json = readJson(path, text)
  if (json.failure !== undefined) return json.failure
  const lineOf = lineSearch(text)
  const from = (section: string, group: Requirement['group']): readonly Requirement[] =>
    Object.entries(tableAt(json.value, section) ?? {}).map(([name, value]) => {
      const spec = textOf(valueAt(value, 'version')) ?? `@ ${textOf(valueAt(value, 'ref')) ?? 'path'}`
      return { name: normalisedName(name), spec, pinned: true, group, at: { path, line: lineOf(`"${name}"`) } }
    })
  const requirements = [...from('default', 'main'), ...from('develop', 'dev')]
  return { manifest: { path, ecosystem: 'pypi', format: 'pipfile-lock', lock: true, requirements }, notes: [] }
}
