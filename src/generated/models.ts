// Derived by `npm run generate`; edits are lost.
import type { MaturityModel } from '../model/criterion.ts'

/** The built-in models, from models/, by id. */
export const models: readonly MaturityModel[] = []
