import type { Status } from '../model/status.ts'

/** A status as a sign and in words: never by colour alone. */
export const statusWords: Readonly<Record<Status, { readonly sign: string; readonly words: string }>> = {
  met: { sign: '✓', words: 'met' },
  unmet: { sign: '✗', words: 'not met' },
  unknown: { sign: '?', words: 'could not be seen' },
  waived: { sign: '~', words: 'waived' },
  attested: { sign: '≈', words: 'attested' },
  'not-applicable': { sign: '–', words: 'does not apply' },
}
