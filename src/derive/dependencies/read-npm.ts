import type { Requirement } from '../../model/facts.ts'
import { lineSearch } from './line-search.ts'
import { tableAt, textOf, valueAt } from './plain-table.ts'
import { nothing, type Format, type Reading } from './reading.ts'
import { readJson } from './read-json.ts'

/** `package.json`. */
export const packageJson: Format = {
  id: 'package',
  claims: (path) => /(?:^|\/)package\.json$/.test(path),
  read(path, text) {
    const json = readJson(path, text)
    if (json.failure !== undefined) return json.failure
    const lineOf = lineSearch(text)
    const from = (section: string, group: Requirement['group']): readonly Requirement[] =>
      Object.entries(tableAt(json.value, section) ?? {}).map(([name, value]) => {
        const spec = textOf(value) ?? ''
        return { name, spec, pinned: isExactNpm(spec), group, at: { path, line: lineOf(`"${name}"`) } }
      })
    const requirements = [
      ...from('dependencies', 'main'),
      ...from('devDependencies', 'dev'),
      ...from('optionalDependencies', 'optional'),
    ]
    if (requirements.length === 0) return nothing
    return { manifest: { path, ecosystem: 'npm', format: 'package', lock: false, requirements }, notes: [] }
  },
}

function isExactNpm(spec: string): boolean {
  return /^=?v?\d+\.\d+\.\d+[\w.+-]*$/.test(spec) || /#(?:v?\d+\.\d+|[0-9a-f]{7,40}$)/.test(spec)
}

/** Locks of npm, Yarn, pnpm and Bun. */
export const npmLock: Format = {
  id: 'npm-lock',
  claims: (path) =>
    /(?:^|\/)(?:package-lock\.json|npm-shrinkwrap\.json|yarn\.lock|pnpm-lock\.ya?ml|bun\.lock)$/.test(path),
  read: readNpmLock,
}

function readNpmLock(path: string, text: string): Reading {
  const name = path.split('/').at(-1) ?? ''
  const format = /^(?:package-lock|npm-shrinkwrap)/.test(name) ? 'package-lock' : name.replace(/\.[^-]*$/, '')
  if (format !== 'package-lock') {
    // Direct and transitive packages stand side by side in these; who depends on what is in package.json.
    return { manifest: { path, ecosystem: 'npm', format, lock: true, requirements: [] }, notes: [] }
  }
  const json = readJson(path, text)
  if (json.failure !== undefined) return json.failure
  const packages = Object.entries(tableAt(json.value, 'packages') ?? tableAt(json.value, 'dependencies') ?? {})
  const requirements = packages.flatMap(([key, value]) => {
    const version = textOf(valueAt(value, 'version'))
    const distribution = key.split('node_modules/').at(-1) ?? ''
    if (version === undefined || distribution === '') return []
    const group = valueAt(value, 'dev') === true ? 'dev' : 'main'
    return [{ name: distribution, spec: version, pinned: true, group, at: { path } } as const]
  })
  return { manifest: { path, ecosystem: 'npm', format, lock: true, requirements }, notes: [] }
}
