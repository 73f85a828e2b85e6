import type { ActivityKind } from '../../../model/activity.ts'
import { isTested } from '../../applicability/path-purpose.ts'
import type { Scope, Work } from '../scope.ts'

const tried: ReadonlySet<ActivityKind> = new Set(['data', 'train', 'track', 'register', 'detect-drift'])
const trial =
  /(?<![a-z])(?:(?:dummy|throw[-_ ]?away|fake|mock|stub|toy|placeholder|demo)[-_ ](?:[a-z]{1,20}[-_ ])?(?:models?|champions?|artifacts?|weights)|synthetic[-_ ](?:models?|champions?)|smoke[-_ ](?:train|fit)|(?:train|fit)[-_ ]smoke)(?![a-z])/i

const testFile = /^test_\w+\.py$|_test\.py$/

/**
 * What scripts and pipelines that stand among the tests do, or that are called after a model nobody means to use, without
 * what they fetch, fit, log and store: a model made of a fixture tries out the code, nobody gets it.
 */
export function withoutTrials(works: readonly Work[], scope: Scope): readonly Work[] {
  return [...scope.entered].some(isTrial) ? works.filter((work) => !isTried(work)) : works
}

/** Whether a name says that the model made is for trying things out: `Train a throwaway model`, `create_dummy_model.py`. */
export function isNamedTrial(name: string): boolean {
  return trial.test(name)
}

/** Whether a piece of work is of a kind that helps nobody when it is only tried out: what it is fitted to, fitting, what keeps the fit, a comparison. */
export function isTried(work: Work): boolean {
  return work.type === 'activity' && tried.has(work.activity.kind)
}

/** Keys of indirections name the file entered after what kind they are: `stage:tests/pipeline/dvc.yaml:train`. */
function isTrial(key: string): boolean {
  const [, path = '', name = ''] = key.split(':')
  const file = path.slice(path.lastIndexOf('/') + 1)
  return isTested(path) || testFile.test(file) || isNamedTrial(file) || isNamedTrial(name)
}
