import { UnreadableFault, UsageFault } from '../model/fault.ts'
import type { Snapshot } from '../model/snapshot.ts'

/**
 * Whether a file stands in a snapshot.
 * @throws UnreadableFault where that cannot be known.
 */
export function standsAt({ facts, repository }: Snapshot, path: string): boolean {
  const { tree } = facts
  if (tree.state === 'unseen') {
    throw new UnreadableFault(`The files of ${repository.name} could not be listed: ${tree.why.detail ?? ''}`)
  }
  if (tree.value.entries.some((entry) => entry.path === path)) return true
  const hidden = tree.value.missing?.find((folder) => folder === '' || path.startsWith(`${folder}/`))
  if (hidden === undefined) return false
  throw new UnreadableFault(`${path} may exist in ${repository.name}, but its folder could not be listed.`)
}

/**
 * The text of a file of a snapshot.
 * @throws UsageFault where there is none; UnreadableFault where it cannot be read.
 */
export function textAt(snapshot: Snapshot, path: string): string {
  const facet = snapshot.facts.texts[path]
  if (facet?.state === 'seen') return facet.value
  if (!standsAt(snapshot, path)) throw new UsageFault(`${path} does not exist at ${snapshot.repository.ref}.`)
  const why = facet === undefined ? 'it is none of the files that are read' : (facet.why.detail ?? facet.why.reason)
  throw new UnreadableFault(`${path} cannot be read: ${why}.`)
}
