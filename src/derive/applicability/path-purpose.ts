const shown =
  /(?:^|\/)(?:examples?|samples?|demos?|tutorials?|cookbooks?|docs?|documentation|inst|vignettes|man|benchmarks?|archived?|deprecated|obsolete)\//i
const tested = /(?:^|\/)(?:tests?|testing|_tests_|__tests__)\//i

/** Whether a path holds code that shows how something is used or was done once, rather than the thing itself. */
export function isShown(path: string): boolean {
  return shown.test(path)
}

/** Whether a path stands in a folder of tests. */
export function isTested(path: string): boolean {
  return tested.test(path)
}
