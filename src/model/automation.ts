import type { Activity } from './activity.ts'
import type { Unseen } from './facet.ts'
import type { Location } from './location.ts'
import type { Trigger } from './trigger.ts'

export { isAutomatic, isChange, type Trigger, type TriggerKind } from './trigger.ts'

export const systems = [
  'github-actions',
  'azure-pipelines',
  'gitlab-ci',
  'circleci',
  'jenkins',
  'bitbucket',
  'cloud-build',
  'codebuild',
  'taskcluster',
  'databricks',
  'azure-ml',
  'airflow',
  'other',
] as const
export type System = (typeof systems)[number]

export interface Job {
  readonly id: string
  readonly name?: string | undefined
  readonly needs: readonly string[]
  /** The `if:` as written. */
  readonly condition?: string | undefined
  /** The deployment environment it names. */
  readonly environment?: string | undefined
  readonly runner?: string | undefined
  readonly tolerant: boolean
  /** The automation's triggers under which this job can run. */
  readonly triggers: readonly Trigger[]
  readonly activities: readonly Activity[]
  /** Callees nobody can read here: reusable workflows and actions of other repositories whose effect is unclear. */
  readonly delegated: readonly Delegation[]
  readonly at: Location
}

/** Work handed to something this repository does not show. */
export interface Delegation {
  /** The callee as written: `acme/ci/.github/workflows/ship.yml@v1`. */
  readonly callee: string
  /** Words of its name and inputs, for a reader: `environment: prod`. */
  readonly hints: readonly string[]
  readonly at: Location
  readonly triggers: readonly Trigger[]
}

/** Why an automation is inactive that its files would have run. */
export const disabledByHand = 'somebody disabled it by hand on GitHub'

/** What one workflow or pipeline of the repository does. */
export interface Automation {
  readonly system: System
  readonly path: string
  readonly name: string
  /** Triggers that can happen: dormant branch filters are dropped, `workflow_call` is replaced by its callers'. */
  readonly triggers: readonly Trigger[]
  readonly jobs: readonly Job[]
  /** Where its system would not run it: rejected file, every job excluded, dormant filter. The reason in a sentence. */
  readonly inactive?: string | undefined
  /** What keeps its triggers or jobs from being known, e.g. triggers kept in the cloud console. */
  readonly unseen: readonly Unseen[]
}
