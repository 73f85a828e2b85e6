import type { Policy } from '../model/policy.ts'
import type { Note } from '../model/snapshot.ts'

const warnDays = 30
const dayInMs = 86_400_000

/** Waivers and attestations that have expired, or will within 30 days: an exception must not end or outlive its reason unnoticed. */
export function exceptionNotes(policy: Pick<Policy, 'waivers' | 'attestations'>, today: string): readonly Note[] {
  const exceptions = [
    ...policy.waivers.map((one) => ({ what: 'waiver', ...one })),
    ...policy.attestations.map((one) => ({ what: 'attestation', ...one })),
  ]
  return exceptions.flatMap(({ what, criterion, owner, until }): Note[] => {
    const days = Math.round((Date.parse(until) - Date.parse(today)) / dayInMs)
    if (days < 0) {
      return [
        {
          severity: 'warning',
          topic: 'exception',
          message: `The ${what} of ${criterion} (owner ${owner}) expired on ${until} and no longer counts.`,
        },
      ]
    }
    if (days > warnDays) return []
    const message = `The ${what} of ${criterion} (owner ${owner}) expires on ${until}.`
    return [{ severity: 'warning', topic: 'exception', message }]
  })
}
