// Derived by `npm run generate`; edits are lost.
import type { Follower } from '../derive/automation/scope.ts'

/** Every kind of indirection that is followed, by file name. */
export const followers: readonly Follower[] = []
