import type { GithubClient } from '../collect/github/github-client.ts'
import { openPullRequestsAt } from '../collect/github/open-pull-requests.ts'
import { UnreadableFault } from '../model/fault.ts'
import type { Repository } from '../publish/github/api.ts'
import type { Idle, PullRequestOccasion, TriggeringRun } from './occasion.ts'

/**
 * The pull request that another workflow's run was about: the open one whose head is the commit that ran. Where there is none, or
 * where several target branches could each have their say, nothing is assessed: a policy that was guessed is none.
 * @throws UnreadableFault where the pull requests are not shown.
 */
export async function occasionOfRun(
  { headSha, head }: TriggeringRun,
  client: GithubClient,
  repository: Repository,
): Promise<PullRequestOccasion | Idle> {
  const short = headSha.slice(0, 10)
  if (head === undefined) return idle(`The run that triggered this one does not say where its commit ${short} lies.`)
  const found = await openPullRequestsAt(client, repository, { ...head, sha: headSha })
  if (found.state === 'unseen') {
    const { what, detail, reason, permission } = found.why
    const needed = permission === undefined ? '' : ` (needs ${permission})`
    throw new UnreadableFault(`Could not see ${what}: ${detail ?? reason}${needed}`)
  }
  const [one, another] = found.value
  if (one === undefined) {
    return idle(
      `No open pull request has ${short} as its head: it was closed, or has moved on and its next run speaks.`,
    )
  }
  if (another !== undefined) {
    const numbers = found.value.map(({ number }) => `#${number}`).join(', ')
    return idle(`Several open pull requests have ${short} as their head (${numbers}): which policy holds is not known.`)
  }
  return { kind: 'pull-request', number: one.number, headSha, baseRef: one.baseRef }
}

function idle(because: string): Idle {
  return { kind: 'idle', because }
}
