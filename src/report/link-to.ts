import type { ShownEvidence } from '../model/assessment.ts'
import { placeOf } from '../model/location.ts'

/** The address of a piece of evidence: its own, else its line at the assessed commit where the repository has a page. */
export function linkTo({ url, path, line }: ShownEvidence, linkBase: string | undefined): string | undefined {
  if (url !== undefined) return url
  if (linkBase === undefined || path === undefined) return undefined
  // A caller is foreign text: no way upwards, and half a character has no encoding.
  const segments = path.split('/').filter((segment) => segment !== '.' && segment !== '..')
  const encoded = segments.map((segment) => encodeURIComponent(segment.replace(/\p{Cs}/gu, '\uFFFD'))).join('/')
  return `${linkBase}${encoded}${line === undefined ? '' : `#L${line}`}`
}

/** A piece of the way to evidence and its address, where it names a line of a file. */
export interface ChainLink {
  readonly text: string
  readonly url?: string | undefined
}

/** The chain in pieces, those that name a line with its address; the last one leads to the evidence itself. */
export function chainLinks(evidence: ShownEvidence, linkBase: string | undefined): readonly ChainLink[] {
  const parts = chainParts(evidence)
  return parts.map((text, index) => {
    if (index === parts.length - 1 && (evidence.path !== undefined || evidence.url !== undefined)) {
      return { text, url: linkTo(evidence, linkBase) }
    }
    // Callers are noted in words; `retrain.yml:41` at their start is a place.
    const [, path, line] = /^([^\s:]{1,300}\.[A-Za-z][^\s:]{0,30}):(\d{1,7})(?=\s|$)/u.exec(text) ?? []
    if (path === undefined || line === undefined) return { text }
    return { text, url: linkTo({ ...evidence, url: undefined, path, line: Number(line) }, linkBase) }
  })
}

/** The chain in pieces: callers as they were noted, then the place itself. */
export function chainParts({ via, path, line }: ShownEvidence): readonly string[] {
  return [...(via ?? []), ...(path === undefined ? [] : [placeOf({ path, line })])]
}
