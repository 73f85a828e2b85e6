import type { ActivityKind } from '../../../model/activity.ts'
import type { Location } from '../../../model/location.ts'
import type { Work } from '../scope.ts'

/** Estimators that live in memory alone; what trainers of networks fit they write down by themselves. */
const inMemory = /^(?:sklearn|xgboost|lightgbm|catboost|statsmodels)\./
/** Whatever keeps something: a file, a log, a registry, another program. */
const keeps =
  /\b(?:dump|save|write|open|to_|log|autolog|start_run|register|upload|export|push|put|store|persist|track|report|system|run|call|Popen)\w*\s*\(/

/**
 * What Python inside a script does, without a fit of its own of which it keeps nothing, and what it weighs of that: `python -c` that
 * fits a few rows and asks for a prediction tries out the machine, nobody gets the model.
 */
export function withoutPassingFits(works: readonly Work[], source: string, at: Location): readonly Work[] {
  if (keeps.test(source)) return works
  const isOwn = (work: Work, kinds: readonly ActivityKind[]): boolean =>
    work.type === 'activity' && work.activity.at.path === at.path && kinds.includes(work.activity.kind)
  const fits = works.filter((work) => isOwn(work, ['train']))
  if (!fits.some(isInMemory)) return works
  return works.filter((work) => !isOwn(work, ['train', 'evaluate', 'gate']))
}

function isInMemory(work: Work): boolean {
  return work.type === 'activity' && inMemory.test(work.activity.detail['call'] ?? '')
}
