import type { Verdict } from '../model/assessment.ts'

/** Whether a criterion holds, be it by evidence or because the team answers for it. */
export function holds({ status }: Pick<Verdict, 'status'>): boolean {
  return status === 'met' || status === 'attested' || status === 'waived'
}
