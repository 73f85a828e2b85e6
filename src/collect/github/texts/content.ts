import type { Unseen } from '../../../model/facet.ts'

/** What a file holds, or why that is not known. */
export type Content = Uint8Array | Omit<Unseen, 'what'>
