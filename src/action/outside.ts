import type { ReadElsewhere } from '../config/choose-model.ts'

/** What beside the repository a policy can rest on. */
export interface Outside {
  /** A file of the runner. */
  readonly onRunner: (path: string) => Promise<string>
  /** A file of another repository at a commit. */
  readonly elsewhere: ReadElsewhere
  /** The workflow that runs, where it is one of the repository that is judged. */
  readonly running?: string | undefined
}
