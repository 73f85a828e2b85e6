import type { Evidence } from '../model/answer.ts'
import { placeOf } from '../model/location.ts'

/** The address of a place at the assessed commit, where the repository has a page; each path segment encoded. */
export function linkTo(at: NonNullable<Evidence['at']>, linkBase: string | undefined): string | undefined {
  if (linkBase === undefined) return undefined
  const path = at.path.split('/').map(encodeURIComponent).join('/')
  return `${linkBase}${path}${at.line === undefined ? '' : `#L${at.line}`}`
}

/** The chain in pieces: callers as they were noted, then the place itself. */
export function chainParts(evidence: Evidence): readonly string[] {
  return [...(evidence.via ?? []), ...(evidence.at === undefined ? [] : [placeOf(evidence.at)])]
}
