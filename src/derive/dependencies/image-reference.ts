import type { Location } from '../../model/location.ts'

/** A container image as one line names it. */
export interface ImageReference {
  /** Registry and name, without tag and digest. */
  readonly image: string
  readonly tag?: string | undefined
  readonly digest?: string | undefined
  /** A digest or a version tag; not `latest`, not a moving tag, not a bare name. */
  readonly exact: boolean
  readonly at: Location
}

/** Splits `registry:5000/name:tag@sha256:...`; undefined for text that is no image name. */
export function imageReference(text: string, at: Location): ImageReference | undefined {
  const bare = text.trim().replace(/^docker:\/\//, '')
  if (bare === '' || bare.length > 500 || /\s/.test(bare)) return undefined
  const [named = '', digest] = bare.split('@', 2)
  const colon = named.lastIndexOf(':')
  const tagged = colon > named.lastIndexOf('/')
  const image = tagged ? named.slice(0, colon) : named
  const tag = tagged ? named.slice(colon + 1) : undefined
  if (image === '') return undefined
  return { image, tag, digest, exact: digest !== undefined || isVersionTag(tag), at }
}

/** Distributions give their releases names where others count. */
const releaseNames = new Set('xenial bionic focal jammy noble stretch buster bullseye bookworm trixie'.split(' '))

function isVersionTag(tag: string | undefined): boolean {
  if (tag === undefined || /latest|nightly|[$]/i.test(tag)) return false
  // An expression of an automation (a commit or version filled in at run time) is the exact case of its own kind.
  return /\d/.test(tag) || tag.split('-').some((word) => releaseNames.has(word))
}
