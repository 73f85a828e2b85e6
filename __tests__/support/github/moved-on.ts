import { commitAll } from '../git-repository.ts'
import type { ChurnPullRequest } from './churn-pull-request.ts'

/** The pull request after one more commit, made by a change of its work tree. */
export function movedOn(pull: ChurnPullRequest, change: (folder: string) => void): ChurnPullRequest {
  change(pull.folder)
  const head = commitAll(pull.folder, {}, 'More')
  pull.world.pullRequests = pull.world.pullRequests.map((one) => ({ ...one, head: { ...one.head, sha: head } }))
  return { ...pull, head }
}
