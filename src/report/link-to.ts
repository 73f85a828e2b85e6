import type { ShownEvidence } from '../model/assessment.ts'
import { placeOf } from '../model/location.ts'

/** The address of a piece of evidence: its own, else its line at the assessed commit where the repository has a page. */
export function linkTo({ url, path, line }: ShownEvidence, linkBase: string | undefined): string | undefined {
  if (url !== undefined) return url
  if (linkBase === undefined || path === undefined) return undefined
  const encoded = path.split('/').map(encodeURIComponent).join('/')
  return `${linkBase}${encoded}${line === undefined ? '' : `#L${line}`}`
}

/** The chain in pieces: callers as they were noted, then the place itself. */
export function chainParts({ via, path, line }: ShownEvidence): readonly string[] {
  return [...(via ?? []), ...(path === undefined ? [] : [placeOf({ path, line })])]
}
