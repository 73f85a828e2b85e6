/** What one part of the generator gives: files by their path from the root, and what is wrong with its sources. */
export interface Outcome {
  readonly files: ReadonlyMap<string, string>
  readonly problems: readonly string[]
}
