import type { Activity } from '../../model/activity.ts'
import type { Automation, Job } from '../../model/automation.ts'
import type { TestFile } from '../../model/facts.ts'
import type { Location } from '../../model/location.ts'

/**
 * Adds the gates that tests are: where a job, or one it waits for, has trained, a test that weighs a measure of the model stops the
 * run on a bad one. Tests asked about a model that nobody trained here weigh what lies in the repository.
 */
export function withWeighingTests(automation: Automation, testsOf: () => readonly TestFile[]): Automation {
  const { jobs } = automation
  if (!jobs.some(trains)) return automation
  const weighing = new Map(
    testsOf().flatMap(({ path, weighsAt }) => (weighsAt === undefined ? [] : [[path, weighsAt]])),
  )
  if (weighing.size === 0) return automation
  return { ...automation, jobs: jobs.map((job) => withGates(job, jobs, weighing)) }
}

function withGates(job: Job, jobs: readonly Job[], weighing: ReadonlyMap<string, number>): Job {
  const before = trainedBefore(job, jobs)
  const activities = job.activities.flatMap((activity, at): readonly Activity[] => {
    const trained = before || job.activities.slice(0, at).some(({ kind }) => kind === 'train')
    const gate = activity.kind === 'test' && trained ? gateOf(activity, weighing) : undefined
    return gate === undefined ? [activity] : [activity, gate]
  })
  return activities.length === job.activities.length ? job : { ...job, activities }
}

function gateOf(test: Activity, weighing: ReadonlyMap<string, number>): Activity | undefined {
  const path = test.detail['files']?.split('\n').find((file) => weighing.has(file))
  if (path === undefined) return undefined
  const { tolerant, conditional, triggers, via, at } = test
  const place: Location = { path, line: weighing.get(path) }
  const way = [...via, `${at.path}:${at.line ?? 1}`]
  const note = 'a test weighs a measure of the model that was trained'
  return { kind: 'gate', note, at: place, via: way, tolerant, conditional, triggers, detail: {} }
}

function trains({ activities }: Job): boolean {
  return activities.some(({ kind }) => kind === 'train')
}

function trainedBefore(job: Job, jobs: readonly Job[]): boolean {
  const found = new Set(jobs.filter(({ id }) => job.needs.includes(id)))
  for (const one of found) {
    if (trains(one)) return true
    for (const next of jobs) if (one.needs.includes(next.id)) found.add(next)
  }
  return false
}
