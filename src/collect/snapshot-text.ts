import { inertJson } from '../model/inert.ts'
import type { Snapshot } from '../model/snapshot.ts'

/** A snapshot as the JSON text of a snapshot file; reading it back gives the same snapshot. */
export function snapshotText(snapshot: Snapshot): string {
  return `${inertJson(JSON.stringify(snapshot, null, 1))}\n`
}
