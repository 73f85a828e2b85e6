import type { Requirement } from '../../model/facts.ts'
import type { Location } from '../../model/location.ts'

type Group = Requirement['group']

/** A distribution's name as PEP 503 normalises it. */
export function normalisedName(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/[-_.]+/g, '-')
}

/** One PEP 508 requirement (`numpy[extra]==1.2 ; marker`, `name @ url`, a bare VCS or archive URL); undefined for anything else. */
export function requirementOf(text: string, group: Group, at: Location): Requirement | undefined {
  const bare = withoutMarker(text.trim())
  if (bare === '' || bare.length > 2000) return undefined
  if (/^(?:[a-z]+\+)?[a-z]+:\/\//i.test(bare)) return urlRequirement(nameOfUrl(bare), bare, group, at)
  const match = /^([A-Za-z0-9][A-Za-z0-9._-]*)\s*(?:\[[^\]]*\])?\s*(.*)$/.exec(bare)
  if (match === null) return undefined
  const [, name = '', rest = ''] = match
  if (rest.startsWith('@')) return urlRequirement(name, rest.slice(1).trim(), group, at)
  const spec = rest.replace(/^\(/, '').replace(/\)$/, '').trim()
  if (spec !== '' && !/^[=<>!~]/.test(spec)) return undefined
  return { name: normalisedName(name), spec, pinned: isExactSpec(spec), group, at }
}

/** Whether a PEP 440 specifier leaves exactly one version: `==1.2.3`, not `==1.2.*`. */
export function isExactSpec(spec: string): boolean {
  return spec.split(',').some((clause) => /^={2,3}\s*[^\s*=<>!~]+$/.test(clause.trim()))
}

/** Whether a URL names one state of the code: a commit, a version tag, or an archive whose name carries its version. */
export function isExactUrl(url: string): boolean {
  const [address = ''] = url.split('#', 1)
  if (/[a-z]\+/i.test(address.slice(0, 8))) {
    const ref = address.lastIndexOf('@') > address.lastIndexOf('/') ? address.slice(address.lastIndexOf('@') + 1) : ''
    return isExactRef(ref)
  }
  return /-\d+(?:\.\d+)+[^/]*\.(?:whl|zip|tar\.gz|tar\.bz2|conda)$/.test(address) || /\/[0-9a-f]{40}\b/.test(address)
}

/** Whether a git reference is a commit or reads as a version tag, rather than a branch. */
export function isExactRef(ref: string): boolean {
  return /^[0-9a-f]{7,40}$/.test(ref) || /^(?:[A-Za-z]+[-_/])?v?\d+(?:\.\d+)+/.test(ref)
}

function withoutMarker(text: string): string {
  const marker = text.includes('://') ? text.search(/\s;/) : text.indexOf(';')
  return (marker === -1 ? text : text.slice(0, marker)).trim()
}

function urlRequirement(name: string, url: string, group: Group, at: Location): Requirement {
  return { name: normalisedName(name), spec: `@ ${url}`, pinned: isExactUrl(url), group, at }
}

function nameOfUrl(url: string): string {
  const egg = /[#&]egg=([A-Za-z0-9._-]+)/.exec(url)
  if (egg?.[1] !== undefined) return egg[1]
  const [address = ''] = url.split(/[#?]/, 1)
  const last = address.replace(/\/$/, '').split('/').at(-1) ?? ''
  const [repository = ''] = last.split('@', 1)
  return repository.replace(/\.git$/, '').replace(/-\d.*$/, '')
}
