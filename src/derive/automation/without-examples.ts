import type { Activity, ActivityKind } from '../../model/activity.ts'
import type { Automation, Job } from '../../model/automation.ts'
import type { CodeUnit } from '../../model/facts.ts'

const example = /(?:^|\/)(?:examples?|samples?|tutorials?|cookbooks?|benchmarks?|archived?|deprecated|obsolete)\//i
const learning: ReadonlySet<ActivityKind> = new Set(['train', 'evaluate', 'gate', 'track', 'register', 'detect-drift'])

/**
 * Automation without what examples fit, log and store: it tries them out. Where nothing beside the examples is about a model,
 * they are what the repository is for, and stay.
 */
export function withoutExamples(automations: readonly Automation[], units: readonly CodeUnit[]): readonly Automation[] {
  const own = units.some(({ path, test, activities }) => !test && !example.test(path) && activities.some(isAboutModels))
  return own ? automations.map((one) => ({ ...one, jobs: one.jobs.map(withoutLearning) })) : automations
}

function withoutLearning(job: Job): Job {
  return { ...job, activities: job.activities.filter(({ kind, at }) => !learning.has(kind) || !example.test(at.path)) }
}

function isAboutModels({ kind }: Activity): boolean {
  return kind === 'train' || kind === 'predict' || kind === 'load-model'
}
