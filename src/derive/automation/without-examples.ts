import type { ActivityKind } from '../../model/activity.ts'
import type { Automation, Job } from '../../model/automation.ts'
import type { CodeUnit } from '../../model/facts.ts'
import { isExample } from '../applicability/path-purpose.ts'
import { isAboutModels } from '../roles/is-about-models.ts'

const learning: ReadonlySet<ActivityKind> = new Set(['train', 'evaluate', 'gate', 'track', 'register', 'detect-drift'])

/**
 * Automation without what examples fit, log and store: it tries them out. Where nothing beside the examples is about a model,
 * they are what the repository is for, and stay.
 */
export function withoutExamples(automations: readonly Automation[], units: readonly CodeUnit[]): readonly Automation[] {
  const own = units.some((one) => !one.test && !isExample(one.path) && isAboutModels(one))
  return own ? automations.map((one) => ({ ...one, jobs: one.jobs.map(withoutLearning) })) : automations
}

function withoutLearning(job: Job): Job {
  return { ...job, activities: job.activities.filter(({ kind, at }) => !learning.has(kind) || !isExample(at.path)) }
}
