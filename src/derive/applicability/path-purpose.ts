const examples = String.raw`examples?|samples?|tutorials?|cookbooks?|benchmarks?|archived?|deprecated|obsolete`
const example = new RegExp(String.raw`(?:^|\/)(?:${examples})\/`, 'i')
const shown = new RegExp(String.raw`(?:^|\/)(?:${examples}|demos?|docs?|documentation|vignettes|man)\/`, 'i')
/** What an R package installs beside its code: examples mostly, and the service that is started from there. */
const installed = /(?:^|\/)inst\/(?!(?:[^/]+\/)*(?:plumber|entrypoint)\.r$)/i
const tested =
  /(?:^|\/)(?:tests?|testing|_tests_|__tests__|(?:unit|integration|e2e|end[_-]to[_-]end|functional|smoke|acceptance|system)[_-]?tests?)\//i

/** Whether a path holds code that shows how something is used or was done once, rather than the thing itself. */
export function isShown(path: string): boolean {
  return shown.test(path) || installed.test(path)
}

/** Whether a path stands in a folder of examples, or of what is no longer used. */
export function isExample(path: string): boolean {
  return example.test(path)
}

/** Whether a path stands in a folder of tests. */
export function isTested(path: string): boolean {
  return tested.test(path)
}
