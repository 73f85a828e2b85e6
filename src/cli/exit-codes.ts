import type { Assessment } from '../model/assessment.ts'

/** Exit codes of the contract. */
export const exitCodes = {
  /** Assessed; the gate passed, none was set, or the model does not apply. */
  passed: 0,
  /** The gate failed or is incomplete. */
  failed: 1,
  /** Bad usage or config. */
  usage: 2,
  /** A bug of ours. */
  internal: 3,
  /** Nothing readable, no access. */
  unreadable: 4,
} as const
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]

/** What a gate's outcome means for the process. */
export function exitCodeOf(outcome: Assessment['gate']['outcome']): ExitCode {
  switch (outcome) {
    case 'pass':
    case 'none':
    case 'not-applicable':
      return exitCodes.passed
    case 'fail':
    case 'incomplete':
      return exitCodes.failed
  }
}
