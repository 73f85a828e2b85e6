/** What a running shell knows of its variables and position; copied for subshells. */
export interface Variables {
  env: Readonly<Record<string, string>>
  /** Variables of this shell whose value is no longer or not certainly known, though `env` may hold a guess. */
  doubtful: ReadonlySet<string>
  arrays: Readonly<Record<string, readonly string[]>>
  args: readonly string[] | undefined
  /** From the repository root. */
  cwd: string
  script: string | undefined
}
