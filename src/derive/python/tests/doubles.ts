import type { PythonFunction } from '../value/value.ts'

/** Whether a test or fixture puts a double where a model or its loading should be. */
export function doublesModel(of: PythonFunction): boolean {
  return of.summary.doubles.some((what) =>
    /model|predict|estimator|classifier|regressor|pipeline|joblib|pickle|mlflow|tokenizer|encoder|session|torch|load/i.test(
      what,
    ),
  )
}
