/** A pull request: its head is judged by what its target branch asks for. */
export interface PullRequestOccasion {
  readonly kind: 'pull-request'
  readonly number: number
  /** The pull request's own last commit, never the merge commit that the runner has checked out. */
  readonly headSha: string
  readonly baseRef: string
}

/** What a merge queue is about to merge: judged by what the commit it is built on asks for. */
export interface MergeGroupOccasion {
  readonly kind: 'merge-group'
  readonly headSha: string
  readonly baseSha: string
}

/** A commit of a branch, judged by its own config. */
export interface CommitOccasion {
  readonly kind: 'commit'
  /** A full hash, or any name of a commit where the workflow gave one. */
  readonly ref: string
  /** `owner/repo` where it is not the workflow's own. */
  readonly repository?: string | undefined
  /** Why its verdict is not put beside it: the commit may be a pull request's, whose gate another policy decides. */
  readonly apart?: string | undefined
}

/** A run of another workflow on a pull request that is still to be found: what it left behind is not trusted with the number. */
export interface TriggeringRun {
  readonly kind: 'triggering-run'
  readonly headSha: string
  /** Where the head lies, maybe in a fork; undefined where the run does not say. */
  readonly head: { readonly owner: string; readonly branch: string } | undefined
}

/** Nothing to assess, and the sentence that says why. */
export interface Idle {
  readonly kind: 'idle'
  readonly because: string
}

/** What is assessed. */
export type Occasion = PullRequestOccasion | MergeGroupOccasion | CommitOccasion

/** The commit a verdict or a fault is posted to; undefined where that is another repository's, may be a pull request's, or has no hash yet. */
export function postedTo(occasion: Occasion | TriggeringRun): string | undefined {
  if (occasion.kind !== 'commit') return occasion.headSha
  const own = occasion.repository === undefined && occasion.apart === undefined
  return own && /^[0-9a-f]{40,64}$/.test(occasion.ref) ? occasion.ref : undefined
}
