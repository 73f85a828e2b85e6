import type { Requirement } from '../../model/facts.ts'
import { groupOfName } from './group-of-name.ts'
import { nothing, type Format, type Reading } from './reading.ts'
import { requirementOf } from './requirement.ts'

/** `setup.cfg`: `install_requires` and extras. */
export const setupCfg: Format = {
  id: 'setup-cfg',
  claims: (path) => /(?:^|\/)setup\.cfg$/.test(path),
  read: readSetupCfg,
}

function readSetupCfg(path: string, text: string): Reading {
  const requirements: Requirement[] = []
  for (const { section, key, value, line } of iniLines(text)) {
    const group = groupOfLine(section, key)
    if (group === undefined) continue
    const requirement = requirementOf(value, group, { path, line })
    if (requirement !== undefined) requirements.push(requirement)
  }
  if (requirements.length === 0) return nothing
  return { manifest: { path, ecosystem: 'pypi', format: 'setup', lock: false, requirements }, notes: [] }
}

function groupOfLine(section: string, key: string): Requirement['group'] | undefined {
  if (section === 'options' && key === 'install_requires') return 'main'
  if (section === 'options' && key === 'tests_require') return 'dev'
  if (section === 'options.extras_require') return groupOfName(key, 'optional')
  return undefined
}

interface IniLine {
  readonly section: string
  readonly key: string
  readonly value: string
  readonly line: number
}

/** Values of an INI file line by line: an indented line continues the key above it. */
export function iniLines(text: string): readonly IniLine[] {
  const found: IniLine[] = []
  let section = ''
  let key = ''
  for (const [index, raw] of text.split(/\r?\n/, 20_000).entries()) {
    if (/^\s*(?:[#;]|$)/.test(raw)) continue
    const header = /^\[([^\]]+)\]/.exec(raw)
    if (header?.[1] !== undefined) {
      section = header[1].trim()
      key = ''
      continue
    }
    const assigned = /^([^\s=:][^=:]*)[=:](.*)$/.exec(raw)
    if (assigned !== null) key = (assigned[1] ?? '').trim()
    const value = (assigned === null ? raw : (assigned[2] ?? '')).replace(/\s#.*$/, '').trim()
    if (value !== '') found.push({ section, key, value, line: index + 1 })
  }
  return found
}
