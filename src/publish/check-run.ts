import * as z from 'zod'
import { delivering } from './delivery.ts'
import type { Delivery } from './delivery.ts'
import type { Api, Repository } from './github/api.ts'

/** A check run, finished as it is posted: GitHub lets nobody change the conclusion of one later. */
export interface CheckRun {
  readonly name: string
  readonly conclusion: 'success' | 'failure' | 'neutral'
  readonly title: string
  /** Markdown, at most 65,535 bytes. */
  readonly summary: string
  readonly url?: string | undefined
}

/** Posts a completed check run on a commit. */
export async function checkRun(
  api: Api,
  at: Repository & { readonly sha: string },
  check: CheckRun,
): Promise<Delivery> {
  return delivering('check run', 'checks: write', async () => {
    const { data } = await api.send('POST /repos/{owner}/{repo}/check-runs', {
      owner: at.owner,
      repo: at.repo,
      head_sha: at.sha,
      name: check.name,
      status: 'completed',
      conclusion: check.conclusion,
      ...(check.url === undefined ? {} : { details_url: check.url }),
      output: { title: check.title, summary: check.summary },
    })
    return { state: 'delivered', detail: check.title, url: z.object({ html_url: z.string() }).parse(data).html_url }
  })
}
