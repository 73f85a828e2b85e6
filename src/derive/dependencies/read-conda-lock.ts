import type { Requirement } from '../../model/facts.ts'
import type { Format, Reading } from './reading.ts'
import { normalisedName } from './requirement.ts'

const formats = /(?:^|\/)(?:[^/]*conda-lock[^/]*\.ya?ml|conda-[^/]+\.lock|explicit[^/]*\.txt|pixi\.lock)$/

/** conda-lock files, explicit conda lists and `pixi.lock`. They grow beyond what a YAML parser is given, so lines are read. */
export const condaLock: Format = {
  id: 'conda-lock',
  claims: (path) => formats.test(path),
  read: readCondaLock,
}

function readCondaLock(path: string, text: string): Reading {
  const explicit = /^@EXPLICIT[ \t]*$/m.test(text)
  if (!explicit && !/^(?:version|package|packages|metadata):/m.test(text)) return { notes: [] }
  const found = new Map<string, Requirement>()
  let name: string | undefined
  for (const [index, line] of text.split(/\r?\n/, 400_000).entries()) {
    const at = { path, line: index + 1 }
    const archive = /\/([^/\s]+)-([^-/\s]+)-[^-/\s]+\.(?:conda|tar\.bz2)(?:#|\s|$)/.exec(line)
    if (archive?.[1] !== undefined) {
      add(archive[1], archive[2] ?? '', at)
      continue
    }
    const named = /^[\s-]+name:\s*['"]?([A-Za-z0-9._-]+)/.exec(line)
    if (named !== null) name = named[1]
    const version = /^\s+version:\s*['"]?([^'"\s]+)/.exec(line)
    if (name === undefined || version?.[1] === undefined) continue
    add(name, version[1], at)
    name = undefined
  }
  const format = path.endsWith('pixi.lock') ? 'pixi-lock' : 'conda-lock'
  return { manifest: { path, ecosystem: 'conda', format, lock: true, requirements: [...found.values()] }, notes: [] }

  function add(distribution: string, version: string, at: Requirement['at']): void {
    const key = normalisedName(distribution)
    if (!found.has(key)) found.set(key, { name: key, spec: `=${version}`, pinned: true, group: 'main', at })
  }
}
