import { lineSearch } from './line-search.ts'
import { joined, folderOf } from './path-from.ts'
import { listOf, textOf, valueAt } from './plain-table.ts'
import type { Format, Reading } from './reading.ts'
import { readToml } from './read-toml.ts'
import { normalisedName } from './requirement.ts'

const formats: Readonly<Record<string, string>> = {
  'poetry.lock': 'poetry-lock',
  'uv.lock': 'uv-lock',
  'pdm.lock': 'pdm-lock',
  'pylock.toml': 'pylock',
}

/** Locks written as TOML with one `[[package]]` a distribution: Poetry, uv, PDM and PEP 751. */
export const tomlLock: Format = {
  id: 'toml-lock',
  claims: (path) => Object.hasOwn(formats, path.split('/').at(-1) ?? '') || /(?:^|\/)pylock\.[^/]+\.toml$/.test(path),
  read: readTomlLock,
}

/** A line that is one distributed file of a package, in an array of them: most of a lock, and of no use here. */
const distributedFile = /^[ \t]*\{[ \t]?(?:url|file) = [^\n]*\},?$/gm

function readTomlLock(path: string, text: string): Reading {
  const toml = readToml(path, text.replace(distributedFile, ''))
  if (toml.table === undefined) return toml.failure
  const lineOf = lineSearch(text)
  const packages = [...listOf(valueAt(toml.table, 'package')), ...listOf(valueAt(toml.table, 'packages'))]
  const members: string[] = []
  const requirements = packages.flatMap((item) => {
    const name = textOf(valueAt(item, 'name'))
    if (name === undefined) return []
    const at = { path, line: lineOf(`name = "${name}"`) }
    const local =
      textOf(valueAt(item, 'source', 'editable')) ??
      textOf(valueAt(item, 'source', 'virtual')) ??
      textOf(valueAt(item, 'source', 'directory'))
    if (local !== undefined) members.push(joined(folderOf(path), local))
    const version = textOf(valueAt(item, 'version'))
    if (local !== undefined || version === undefined) return []
    const group = textOf(valueAt(item, 'category')) === 'dev' ? 'dev' : 'main'
    return [{ name: normalisedName(name), spec: `==${version}`, pinned: true, group, at } as const]
  })
  const format = formats[path.split('/').at(-1) ?? ''] ?? 'pylock'
  const manifest = { path, ecosystem: 'pypi', format, lock: true, requirements } as const
  return { manifest: members.length === 0 ? manifest : { ...manifest, members }, notes: [] }
}
