import type { PythonFunction } from '../value/value.ts'

const modelLike = /model|predict|estimator|classifier|regressor|pipeline|tokenizer|encoder|(^| )load( |$)/i

/** Whether a test or fixture puts a double where a model or its loading should be. */
export function doublesModel(of: PythonFunction): boolean {
  return of.summary.doubles.some((what) => modelLike.test(what))
}
