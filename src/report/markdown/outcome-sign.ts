import type { Assessment } from '../../model/assessment.ts'

/** What the gate says as a sign; always beside the words. */
export function outcomeSign(outcome: Assessment['gate']['outcome'] | 'fault'): string {
  switch (outcome) {
    case 'pass':
      return '✅'
    case 'fail':
    case 'fault':
      return '❌'
    case 'incomplete':
      return '⚠️'
    case 'none':
      return '📋'
    case 'not-applicable':
      return '➖'
  }
}
