import * as z from 'zod'
import { seen, type Facet } from '../../model/facet.ts'
import type { GithubClient } from './github-client.ts'

const pullSchema = z.object({ base: z.object({ ref: z.string().min(1) }) })

/** The branch that a pull request targets now. */
export async function targetOf(
  client: GithubClient,
  { owner, repo }: { readonly owner: string; readonly repo: string },
  number: number,
): Promise<Facet<string>> {
  const pull = await client.read('GET /repos/{owner}/{repo}/pulls/{number}', { owner, repo, number }, pullSchema, {
    what: `the target branch of pull request ${number}`,
    permission: 'pull-requests: read',
  })
  return pull.state === 'seen' ? seen(pull.value.base.ref) : pull
}
