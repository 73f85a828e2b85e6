const sample =
  /(?:^|\/)(?:node_modules|vendor|third_party|site-packages|examples?|samples?|docs?|tests?|__tests__|fixtures)\//i

/** Whether a pipeline file lies where samples, fixtures of tests or other people's code are kept: nothing starts it. */
export function isSample(path: string): boolean {
  return sample.test(path)
}
