import type { Activity } from '../../model/activity.ts'
import type { Automation } from '../../model/automation.ts'
import type { CodeUnit } from '../../model/facts.ts'
import { isShown, isTested } from './path-purpose.ts'

/** What a repository does with fitted models, apart from its tests. */
export interface LearningEvidence {
  /** Fits a model: in code, or by what automation submits. */
  readonly fits: readonly Activity[]
  /** Loads a fitted model or asks one for predictions. */
  readonly asks: readonly Activity[]
  /** Like the above, but in examples and documentation alone. */
  readonly shown: readonly Activity[]
}

/** Every activity around fitted models, sorted by what it proves. */
export function learningEvidence(units: readonly CodeUnit[], automations: readonly Automation[]): LearningEvidence {
  const code = units.filter(({ path, test }) => !test && !isTested(path))
  const own = code.filter(({ path }) => !isShown(path)).flatMap(({ activities }) => activities)
  const shown = code.filter(({ path }) => isShown(path)).flatMap(({ activities }) => activities)
  const automated = automations
    .filter(({ inactive }) => inactive === undefined)
    .flatMap(({ jobs }) => jobs.flatMap(({ activities }) => activities))
    .filter(({ at, triggers }) => triggers.length > 0 && !isTested(at.path) && !isShown(at.path))
  return {
    fits: [...own, ...automated].filter(isFitting),
    // Code that could deploy any model says nothing of this repository; automation that does so ships one.
    asks: [...own.filter(isAsking), ...automated.filter((one) => isAsking(one) || isRollout(one))],
    shown: shown.filter((activity) => isFitting(activity) || isAsking(activity)),
  }
}

function isFitting({ kind }: Activity): boolean {
  return kind === 'train'
}

function isAsking({ kind }: Activity): boolean {
  return kind === 'load-model' || kind === 'predict'
}

function isRollout({ kind, subject }: Activity): boolean {
  return kind === 'deploy' && subject === 'model'
}
