import type { Trigger } from '../../../model/automation.ts'
import type { Location } from '../../../model/location.ts'
import { someText, type Knowledge, type KnownVariables } from './rule-expression.ts'

/** One way a GitLab pipeline starts. */
export interface GitlabOccasion {
  readonly trigger: Trigger
  /** Names that `only:` and `except:` know it by. */
  readonly names: readonly string[]
  readonly branch: string | undefined
  readonly variables: KnownVariables
}

/** The ways in which pipelines start. Schedules and other programs' calls are set up in GitLab itself: they count where the file speaks of them. */
export function gitlabOccasions(path: string, text: string, defaultBranch: string | null): readonly GitlabOccasion[] {
  const branch = defaultBranch ?? 'main'
  const at: Location = { path, line: 1 }
  const push: Trigger = { kind: 'change', event: 'push', at }
  const request: Trigger = { kind: 'change', event: 'merge_request', at }
  const tag: Trigger = { kind: 'release', event: 'tag', at }
  const schedule: Trigger = { kind: 'schedule', event: 'schedule', detail: 'set up in GitLab', at }
  const api: Trigger = { kind: 'event', event: 'trigger', at }
  const hand: Trigger = { kind: 'manual', event: 'web', at }
  const onBranch = {
    CI_COMMIT_BRANCH: branch,
    CI_COMMIT_REF_NAME: branch,
    CI_COMMIT_REF_SLUG: branch,
    CI_COMMIT_TAG: null,
  }
  const requested: Readonly<Record<string, Knowledge>> = {
    CI_COMMIT_BRANCH: null,
    CI_COMMIT_TAG: null,
    CI_MERGE_REQUEST_TARGET_BRANCH_NAME: branch,
    CI_MERGE_REQUEST_ID: someText,
    CI_MERGE_REQUEST_IID: someText,
  }
  const occasions: GitlabOccasion[] = [
    { trigger: push, names: ['branches', 'pushes'], branch, variables: lookUp('push', branch, onBranch) },
    {
      trigger: request,
      names: ['merge_requests'],
      branch: undefined,
      variables: lookUp('merge_request_event', branch, requested),
    },
    {
      trigger: tag,
      names: ['tags', 'pushes'],
      branch: undefined,
      variables: lookUp('push', branch, { CI_COMMIT_BRANCH: null, CI_COMMIT_TAG: someText }),
    },
    { trigger: hand, names: ['branches', 'web'], branch, variables: lookUp('web', branch, onBranch) },
  ]
  if (/\bschedules?\b/.test(text)) {
    occasions.push({
      trigger: schedule,
      names: ['branches', 'schedules'],
      branch,
      variables: lookUp('schedule', branch, onBranch),
    })
  }
  if (
    /["']?\b(trigger|pipeline|api|triggers|pipelines)["']?\s*$|== ?["'](trigger|pipeline|api)["']/m.test(text) &&
    /CI_PIPELINE_SOURCE|only:/.test(text)
  ) {
    occasions.push({
      trigger: api,
      names: ['branches', 'triggers', 'api'],
      branch,
      variables: lookUp('trigger', branch, onBranch),
    })
  }
  return occasions
}

function lookUp(source: string, branch: string, own: Readonly<Record<string, Knowledge>>): KnownVariables {
  return (name) => {
    if (name === 'CI_PIPELINE_SOURCE') return source
    if (name === 'CI_DEFAULT_BRANCH') return branch
    if (Object.hasOwn(own, name)) return own[name]
    return name.startsWith('CI_MERGE_REQUEST') || name.startsWith('CI_OPEN_MERGE') ? null : undefined
  }
}
