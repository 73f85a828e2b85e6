import { functionNamed } from '../evaluate/doubles.ts'
import type { Engine } from '../evaluate/engine.ts'
import type { PythonFunction } from '../value/value.ts'
import { getsAtModel } from './scoring-requests.ts'

const modelLike =
  /model|predict|estimator|classif|regressor|pipeline|tokenizer|encoder|infer(?:ence|$| )|scor(?:er|ing)|recommender|forecaster|detector|embedder|translator|summari[sz]er|(^| )(?:load|infer|score|forecast|recommend|detect|embed|translate|transcribe|summari[sz]e)( |$)/i
/** Estimators by names that say nothing of models: a double of `YOLO` or `LogisticRegression` stands for what the project fits or loads. */
const estimator =
  /(?:^| )(?:YOLO|KMeans|Prophet|CatBoost|(?:XGB|LGBM|SV)[CR]?|\w{0,40}(?:Regression|ARIMAX?|Forest|Boost))(?: |$)/
/** Where a model is put rather than taken from, or what only tells of it: a double of these leaves the model as it is. */
const besideModel =
  /^_?(?:log|register|save|store|upload|push|publish|dump)_\w{1,60}$|^model_(?:uri|url|name|version|path|id|info|type)$/i
const patching = /(?:^|\.)patch(?:\.object)?$/
const patched = /^\s*@[\w.]*patch[\w.]*\(\s*(?:["']([\w.]+)["']|[\w.]+\s*,\s*["'](\w+)["'])/
/** Decorators of one test that are looked at. */
const most = 12

/** Whether a test or fixture puts a double where a model or its loading should be, or a function that gets at one. */
export function doublesModel(engine: Engine, of: PythonFunction): boolean {
  const names = patchedBy(of)
  const replaced = names.flatMap((dotted) => functionNamed(engine, dotted, of.module.path) ?? [])
  if ([...of.summary.replaced, ...replaced].some((one) => getsAtModel(engine, one))) return true
  return [...of.summary.doubles, ...names.map((dotted) => dotted.slice(dotted.lastIndexOf('.') + 1))].some((what) => {
    const words = what
      .split(' ')
      .filter((word) => !besideModel.test(word))
      .join(' ')
    return modelLike.test(words) || estimator.test(words)
  })
}

/** Names that `@patch("app.load_model")` above a test replaces. */
function patchedBy({ decorators, line, module }: PythonFunction): readonly string[] {
  if (!decorators.some((name) => patching.test(name))) return []
  const lines = module.source.split('\n', line)
  const found: string[] = []
  for (const text of lines.slice(0, -1).toReversed().slice(0, most)) {
    if (!/^\s*@/.test(text)) break
    const [, dotted, own] = patched.exec(text) ?? []
    const name = own ?? dotted
    if (name !== undefined) found.push(name)
  }
  return found
}
