import type { Trigger } from '../../../model/automation.ts'
import type { Location } from '../../../model/location.ts'
import { branchTriggers } from './declared-pipeline.ts'

/** A rule of EventBridge as it is written. */
export interface Rule {
  /** The words of its pattern. */
  readonly pattern: string
  readonly schedule?: string | undefined
  /** The branch whose pushes it waits for, where it is known. */
  readonly branch?: string | undefined
  readonly at: Location
}

/** The starts by a rule: a push to the branch of a repository, a model whose approval has changed, an alarm, data, a schedule. */
export function ruleTriggers(
  { pattern, schedule, branch, at }: Rule,
  defaultBranch: string | null,
): readonly Trigger[] {
  const scheduled: readonly Trigger[] =
    schedule === undefined ? [] : [{ kind: 'schedule', event: 'schedule', detail: schedule.slice(0, 100), at }]
  if (/CodeCommit Repository State Change/.test(pattern))
    return [...scheduled, ...(branchTriggers(branch, at, defaultBranch) ?? [])]
  const event = eventOf(pattern)
  return event === undefined ? scheduled : [...scheduled, { kind: 'event', event, at }]
}

function eventOf(pattern: string): string | undefined {
  if (/SageMaker Model Package State Change/.test(pattern)) return 'model-approval'
  if (/CloudWatch Alarm State Change/.test(pattern)) return 'alert'
  // Objects come as events of their own, or as calls that CloudTrail has seen.
  return /Object Created|^(?:PutObject|CopyObject|CompleteMultipartUpload)$/m.test(pattern) ? 'new-data' : undefined
}
