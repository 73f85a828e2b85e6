import type { Requirement } from '../../model/facts.ts'
import type { Location } from '../../model/location.ts'
import { listOf, tableOf, textOf } from './plain-table.ts'
import { isExactRef, isExactSpec, isExactUrl, normalisedName } from './requirement.ts'

/**
 * One entry of a table that maps names to constraints (Poetry, Pipfile, pixi). In Poetry's words a bare `1.2.3` is exactly
 * that version and `^1.2` is a range; in Pipfiles and pixi a specifier stands as pip has it. `python` itself is no dependency.
 */
export function poetryRequirement(
  name: string,
  value: unknown,
  group: Requirement['group'],
  at: Location,
  style: 'poetry' | 'pep440' = 'poetry',
): Requirement | undefined {
  if (name.toLowerCase() === 'python') return undefined
  const [single] = listOf(value)
  const described = single === undefined ? value : single
  const table = tableOf(described)
  const text = textOf(described)
  if (table === undefined && text === undefined) return undefined
  const optional = table?.['optional'] === true && group === 'main' ? 'optional' : group
  const common = { name: normalisedName(name), group: optional, at }
  const git = textOf(table?.['git'])
  if (git !== undefined) {
    const ref = textOf(table?.['rev']) ?? textOf(table?.['tag']) ?? textOf(table?.['ref']) ?? textOf(table?.['branch'])
    const pinned = ref !== undefined && isExactRef(ref)
    return { ...common, spec: `@ git+${git}${ref === undefined ? '' : `@${ref}`}`, pinned }
  }
  const url = textOf(table?.['url']) ?? textOf(table?.['file'])
  if (url !== undefined) return { ...common, spec: `@ ${url}`, pinned: isExactUrl(url) }
  // A path is this repository's own code, which the commit fixes.
  const path = textOf(table?.['path'])
  if (path !== undefined) return { ...common, spec: `@ ${path}`, pinned: true }
  const spec = (text ?? textOf(table?.['version']) ?? '').trim()
  if (spec === '' || spec === '*') return { ...common, spec: '', pinned: false }
  const bare = style === 'poetry' && /^=?\s*\d[^\s*,|]*$/.test(spec)
  return { ...common, spec: bare ? `==${spec.replace(/^=\s*/, '')}` : spec, pinned: bare || isExactSpec(spec) }
}
