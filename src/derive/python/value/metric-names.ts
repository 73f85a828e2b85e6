const measures = new Set([
  'accuracy', 'acc', 'f1', 'precision', 'recall', 'auc', 'roc', 'auroc', 'auprc', 'rmse', 'mae', 'mse', 'rmsle', 'mape', 'smape', 'wape', 'wmape', 'mase', 'rmspe', 'r2',
  'logloss', 'bleu', 'rouge', 'perplexity', 'iou', 'miou', 'dice', 'kappa', 'mcc', 'ndcg', 'wer', 'cer', 'map50', 'gini', 'brier',
]) // prettier-ignore

const limits = new Set([
  'threshold',
  'min',
  'max',
  'minimum',
  'maximum',
  'limit',
  'required',
  'target',
  'floor',
  'tolerance',
  'margin',
])

function wordsOf(name: string): readonly string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
}

/** Whether a key or variable is named like a quality measure of a model: `val_accuracy`, `macro_f1`, `rootMeanSquaredError`. Limits (`min_accuracy`) are not measures. */
export function isMeasure(name: string): boolean {
  const seen = known.get(name)
  if (seen !== undefined) return seen
  const result = namesMeasure(name)
  if (known.size < 20_000) known.set(name, result)
  return result
}

/** The same names come again and again. */
const known = new Map<string, boolean>()

function namesMeasure(name: string): boolean {
  const words = wordsOf(name)
  if (words.some((word) => limits.has(word))) return false
  if (words.some((word) => measures.has(word))) return true
  if (/(absolute|squared|percentage)_?error/i.test(words.join('_'))) return true
  return words.length > 1 && words.at(-1) === 'loss' && /^(val|valid|validation|test|eval)$/.test(words[0] ?? '')
}

/** Whether a name says that it holds measures: `metrics`, `eval_results`, `baseline_metrics`. */
export function holdsMeasures(name: string): boolean {
  return (
    wordsOf(name).some((word) => word === 'metrics' || word === 'scores') ||
    /eval(uation)?_(results?|report)$/i.test(name)
  )
}

/** Whether a function is named after measuring a model: `evaluate_model`, `compute_metrics`, `get_accuracy`. */
export function measuresModel(name: string): boolean {
  const words = wordsOf(name)
  return words[0] === 'evaluate' || words[0] === 'evaluation' || words.at(-1) === 'metrics' || isMeasure(name)
}

const outcome =
  /^(?:is_|has_|did_)?(?:pass|passed|passes|passing|approved|accepted|better|improved)(?:_|$)|_(?:passed|approved|better)$/
const ofModel = /threshold|gate|quality|accuracy|metric|eval|model|champion|better|improved/
const decision =
  /^(?:should_|is_|can_)?(?:deploy|promote|promoted|register|publish)(?:_flag|_model)?$|^(?:deploy|promote|register)_?flag$/

const ofEvaluation = /threshold|gate|quality|accuracy|metric|eval/

/**
 * Whether a key is named for the outcome of weighing a model: `passed_threshold`, `is_better`, `should_deploy`. What merely `passed` may be anything,
 * unless what holds it is called an evaluation.
 */
export function namesVerdict(key: string, holder = ''): boolean {
  const name = wordsOf(key).join('_')
  if (decision.test(name)) return true
  return outcome.test(name) && (ofModel.test(name) || ofEvaluation.test(wordsOf(holder).join('_')))
}
