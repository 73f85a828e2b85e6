import type { ShownEvidence } from '../model/assessment.ts'
import type { Snapshot } from '../model/snapshot.ts'
import { linesAdded } from './lines-added.ts'

/** A place in one of two snapshots. */
export interface Cause {
  readonly path: string
  readonly line?: number | undefined
}

/**
 * The place that brought some evidence about: the first on a line that only `here` has, the thing itself before the way to it,
 * else the first in a file that differs. Undefined where all of it stands in `there` just so.
 */
export function causeOf(evidence: readonly ShownEvidence[], here: Snapshot, there: Snapshot): Cause | undefined {
  const places = evidence.flatMap(placesOf)
  const differing = places.filter(({ path }) => textAt(here, path) !== textAt(there, path))
  return differing.find((place) => onNewLine(place, here, there)) ?? differing[0]
}

function placesOf({ path, line, via = [] }: ShownEvidence): readonly Cause[] {
  return [...(path === undefined ? [] : [{ path, line }]), ...via.map(placeIn)]
}

/** Steps of a way that are no places, such as `make train`, are files of neither snapshot. */
function placeIn(step: string): Cause {
  const [, path, line] = /^(.+):(\d{1,9})$/.exec(step) ?? []
  return path === undefined ? { path: step } : { path, line: Number(line) }
}

function onNewLine({ path, line }: Cause, here: Snapshot, there: Snapshot): boolean {
  const now = textAt(here, path)
  if (now === undefined) return false
  const former = textAt(there, path)
  return line === undefined ? former === undefined : linesAdded(former, now)(line)
}

function textAt({ facts }: Snapshot, path: string): string | undefined {
  const facet = facts.texts[path]
  return facet?.state === 'seen' ? facet.value : undefined
}
