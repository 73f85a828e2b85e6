import type { Requirement } from '../../model/facts.ts'
import { lineSearch } from './line-search.ts'
import { tableAt, textOf, valueAt } from './plain-table.ts'
import { nothing, type Format, type Reading } from './reading.ts'
import { readJson } from './read-json.ts'

/** `renv.lock`: every R package with its version. */
export const renvLock: Format = {
  id: 'renv-lock',
  claims: (path) => /(?:^|\/)renv\.lock$/.test(path),
  read: (path, text) =>
    lockedPackages(path, text, 'renv-lock', 'Packages', (entry) => textOf(valueAt(entry, 'Version'))),
}

/** `manifest.json` of Posit Connect: the deployed content and the exact packages it runs with. */
export const positManifest: Format = {
  id: 'posit-manifest',
  claims: (path) => /(?:^|\/)manifest\.json$/.test(path),
  read(path, text) {
    // Browsers, bundlers and phones have a manifest.json too; only Posit's names its content's runtime.
    if (!/"appmode"/.test(text)) return nothing
    return lockedPackages(path, text, 'posit-manifest', 'packages', (entry) =>
      textOf(valueAt(entry, 'description', 'Version')),
    )
  },
}

function lockedPackages(
  path: string,
  text: string,
  format: string,
  section: string,
  versionOf: (entry: unknown) => string | undefined,
): Reading {
  const json = readJson(path, text)
  if (json.failure !== undefined) return json.failure
  const lineOf = lineSearch(text)
  const requirements = Object.entries(tableAt(json.value, section) ?? {}).map(([name, entry]): Requirement => {
    const version = versionOf(entry)
    const at = { path, line: lineOf(`"${name}"`) }
    return { name, spec: version ?? '', pinned: version !== undefined, group: 'main', at }
  })
  if (requirements.length === 0) return nothing
  const lock = requirements.every(({ pinned }) => pinned)
  return { manifest: { path, ecosystem: 'cran', format, lock, requirements }, notes: [] }
}

const fields: Readonly<Record<string, Requirement['group']>> = {
  Depends: 'main',
  Imports: 'main',
  LinkingTo: 'main',
  Suggests: 'dev',
  Enhances: 'optional',
}

/** `DESCRIPTION` of an R package or project. */
export const descriptionFile: Format = {
  id: 'description',
  claims: (path) => /(?:^|\/)DESCRIPTION$/.test(path),
  read(path, text) {
    const requirements: Requirement[] = []
    let group: Requirement['group'] | undefined
    for (const [index, raw] of text.split(/\r?\n/, 5000).entries()) {
      const field = /^([A-Za-z@/]+):(.*)$/.exec(raw)
      if (field !== null) group = fields[field[1] ?? '']
      if (group === undefined) continue
      for (const item of (field === null ? raw : (field[2] ?? '')).split(',')) {
        const match = /^\s*([A-Za-z][A-Za-z0-9.]*)\s*(?:\(([^)]*)\))?\s*$/.exec(item)
        const [, name = '', spec = ''] = match ?? []
        if (match === null || name === 'R') continue
        const pinned = /^\s*==\s*[\d.-]+\s*$/.test(spec)
        requirements.push({ name, spec: spec.trim(), pinned, group, at: { path, line: index + 1 } })
      }
    }
    if (requirements.length === 0) return nothing
    return { manifest: { path, ecosystem: 'cran', format: 'description', lock: false, requirements }, notes: [] }
  },
}
