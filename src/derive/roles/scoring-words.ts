const evaluating = new Set(
  'eval evaluate evaluation evaluator validate validation metrics benchmark compare test drift monitor explain shap'.split(
    ' ',
  ),
)
const answering = new Set(
  'predict prediction predictions predictor infer inference score scoring scorer serve serving server handler'.split(
    ' ',
  ),
)

/** Whether a word of a name says that a model is measured. */
export function isEvaluating(word: string): boolean {
  return evaluating.has(word)
}

/** Whether a word of a name says that a model answers. */
export function isAnswering(word: string): boolean {
  return answering.has(word)
}
