import type { Activity, ActivityKind } from '../../src/model/activity.ts'
import type { Automation, Job, Trigger } from '../../src/model/automation.ts'
import type { CodeUnit, Facts, TestFile } from '../../src/model/facts.ts'
import { filesOf } from '../../src/derive/files.ts'
import { repositoryOf } from './repository-of.ts'

const at = { path: '.github/workflows/ci.yml', line: 9 }

/** Triggers by the events that people write. */
export const on = {
  push: { kind: 'change', event: 'push', at },
  pullRequest: { kind: 'change', event: 'pull_request', at },
  tag: { kind: 'release', event: 'push', at },
  schedule: { kind: 'schedule', event: 'schedule', at },
  dispatch: { kind: 'event', event: 'repository_dispatch', at },
  manual: { kind: 'manual', event: 'workflow_dispatch', at },
} as const satisfies Readonly<Record<string, Trigger>>

/** An activity on push, with what a test is about put in. */
export function doing(kind: ActivityKind, part: Partial<Activity> = {}): Activity {
  return {
    kind,
    note: `does ${kind}`,
    at: { path: 'src/train.py', line: 1 },
    via: [],
    tolerant: false,
    conditional: false,
    triggers: [on.push],
    detail: {},
    ...part,
  }
}

/** A job with these activities. */
export function jobOf(activities: readonly Activity[], part: Partial<Job> = {}): Job {
  return { id: 'main', needs: [], tolerant: false, triggers: [on.push], activities, delegated: [], at, ...part }
}

/** A workflow of one job, or of the jobs given. */
export function workflow(jobs: readonly Job[] | readonly Activity[], part: Partial<Automation> = {}): Automation {
  return {
    system: 'github-actions',
    path: at.path,
    name: 'CI',
    triggers: [on.push],
    jobs: jobs.every(isJob) ? jobs : [jobOf(jobs.filter(isActivity))],
    unseen: [],
    ...part,
  }
}

function isJob(one: Job | Activity): one is Job {
  return 'needs' in one
}

function isActivity(one: Job | Activity): one is Activity {
  return 'kind' in one
}

/** A workflow that hands its work to another repository. */
export function delegating(callee: string): Automation {
  return workflow([jobOf([], { delegated: [{ callee, hints: [], at, triggers: [on.push] }] })])
}

export function unit(path: string, activities: readonly Activity[] = [], part: Partial<CodeUnit> = {}): CodeUnit {
  return { path, language: 'python', activities, imports: [], entry: true, test: false, at: { path }, ...part }
}

export function testFile(part: Partial<TestFile> = {}): TestFile {
  return {
    path: 'tests/test_api.py',
    framework: 'pytest',
    cases: 3,
    stubs: 0,
    touches: [],
    exercises: [],
    assertsOnModel: false,
    mocks: false,
    ...part,
  }
}

/** Facts of an empty repository, with what a test is about put in. */
export function facts(
  part: Partial<Omit<Facts, 'roles'>> & {
    readonly roles?: Partial<Facts['roles']>
    readonly texts?: Readonly<Record<string, string>>
  } = {},
): Facts {
  const { roles, texts, ...rest } = part
  const snapshot = repositoryOf(texts ?? {})
  return {
    snapshot,
    files: filesOf(snapshot, []),
    automations: [],
    code: [],
    entryPoints: [],
    schedules: [],
    started: [],
    trackers: [],
    documents: [],
    handlers: [],
    trainingEnvironment: { exact: 'no', because: 'no dependency is declared' },
    tests: [],
    manifests: [],
    roles: { training: [], data: [], scoring: [], application: [], deployment: [], ...roles },
    declarations: [],
    owners: [],
    ownerRule: () => undefined,
    applicability: { kind: 'product', applicable: true, because: 'it fits a model', evidence: [] },
    notes: [],
    ...rest,
  }
}
