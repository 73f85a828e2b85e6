import type { TriggerKind } from '../../../../model/automation.ts'

/** What GitHub's schema says of one event, and who starts a run through it. */
export interface EventRule {
  readonly kind: TriggerKind
  /** The keys its configuration may have; others make GitHub refuse the file. */
  readonly keys: readonly string[]
  /** Its activity types, where a wrong one makes GitHub refuse the file. */
  readonly types?: readonly string[]
}

const pullRequestTypes = [
  'assigned',
  'unassigned',
  'labeled',
  'unlabeled',
  'opened',
  'edited',
  'closed',
  'reopened',
  'synchronize',
  'converted_to_draft',
  'locked',
  'unlocked',
  'enqueued',
  'dequeued',
  'milestoned',
  'demilestoned',
  'ready_for_review',
  'review_requested',
  'review_request_removed',
  'auto_merge_enabled',
  'auto_merge_disabled',
]
const branches = ['branches', 'branches-ignore']
const paths = ['paths', 'paths-ignore']
const onChange = {
  kind: 'change',
  keys: ['types', ...branches, 'tags', 'tags-ignore', ...paths],
  types: pullRequestTypes,
} as const
const byPerson = { kind: 'manual', keys: ['types'] } as const
const byProgram = { kind: 'event', keys: ['types'] } as const

/** The events GitHub knows. https://docs.github.com/actions/reference/workflows-and-actions/events-that-trigger-workflows */
export const eventRules: ReadonlyMap<string, EventRule> = new Map<string, EventRule>([
  ['push', { kind: 'change', keys: [...branches, 'tags', 'tags-ignore', ...paths] }],
  ['pull_request', onChange],
  ['pull_request_target', onChange],
  ['merge_group', { kind: 'change', keys: ['types', ...branches] }],
  ['release', { kind: 'release', keys: ['types'] }],
  ['create', { kind: 'release', keys: [] }],
  ['schedule', { kind: 'schedule', keys: [] }],
  ['repository_dispatch', byProgram],
  ['workflow_run', { kind: 'event', keys: ['types', 'workflows', ...branches] }],
  ['registry_package', byProgram],
  ['deployment', byProgram],
  ['deployment_status', byProgram],
  ['page_build', byProgram],
  ['status', byProgram],
  ['check_run', byProgram],
  ['check_suite', byProgram],
  ['image_version', { kind: 'event', keys: ['types', 'names', 'versions'] }],
  ['workflow_dispatch', { kind: 'manual', keys: ['inputs'] }],
  ['workflow_call', { kind: 'manual', keys: ['inputs', 'outputs', 'secrets'] }],
  ...[
    'branch_protection_rule',
    'delete',
    'discussion',
    'discussion_comment',
    'fork',
    'gollum',
    'issue_comment',
    'issues',
    'label',
    'milestone',
    'project',
    'project_card',
    'project_column',
    'public',
    'pull_request_comment',
    'pull_request_review',
    'pull_request_review_comment',
    'watch',
  ].map((name) => [name, byPerson] as const),
])
