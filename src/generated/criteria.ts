// Derived by `npm run generate`; edits are lost.
import type { Criterion } from '../model/criterion.ts'

/** Every criterion, from criteria/, by dimension and id. */
export const criteria: readonly Criterion[] = []
