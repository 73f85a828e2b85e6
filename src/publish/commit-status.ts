import { delivering } from './delivery.ts'
import type { Delivery } from './delivery.ts'
import type { Api, Repository } from './github/api.ts'

/** A commit status as GitHub shows it beside the commit. */
export interface CommitStatus {
  readonly context: string
  readonly state: 'success' | 'failure' | 'error'
  /** At most 140 characters. */
  readonly description: string
  readonly url?: string | undefined
}

/** Sets the status of a commit. A later status of the same context replaces it. */
export async function commitStatus(
  api: Api,
  at: Repository & { readonly sha: string },
  status: CommitStatus,
): Promise<Delivery> {
  return delivering('commit status', 'statuses: write', async () => {
    await api.send('POST /repos/{owner}/{repo}/statuses/{sha}', {
      owner: at.owner,
      repo: at.repo,
      sha: at.sha,
      context: status.context,
      state: status.state,
      description: status.description,
      ...(status.url === undefined ? {} : { target_url: status.url }),
    })
    return { state: 'delivered', detail: status.description }
  })
}
