// Derived by `npm run generate`; edits are lost.
import { type ClosedProbe } from '../model/probe.ts'

/** Every question that can be asked, by file name. */
export const probes: readonly ClosedProbe[] = []
