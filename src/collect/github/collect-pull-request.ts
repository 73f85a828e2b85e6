import { MissingRefFault, UnreadableFault } from '../../model/fault.ts'
import { collectChange, type ChangeSnapshots } from './collect-change.ts'
import type { CollectGithubOptions } from './collect-github.ts'
import { ownerAndRepo } from './repository-at.ts'
import { targetOf } from './target-of.ts'

/** A pull request as its event tells it. */
export interface PullRequest {
  readonly number: number
  readonly head: string
  /** The target branch's name. */
  readonly branch: string
}

/** A pull request's snapshots, and what its target branch is called now. */
export interface PullRequestSnapshots extends ChangeSnapshots {
  readonly branch: string
}

/**
 * Takes the snapshots of a pull request. A target branch that has another name by now, as a default branch does when it is
 * renamed, is followed.
 * @throws UnreadableFault where its files, its head or its target branch cannot be had.
 */
export async function collectPullRequest(
  options: CollectGithubOptions,
  { number, head, branch }: PullRequest,
): Promise<PullRequestSnapshots> {
  const at = async (name: string) => ({
    branch: name,
    ...(await collectChange(options, { onto: `refs/heads/${name}`, head, number })),
  })
  try {
    return await at(branch)
  } catch (error) {
    if (!(error instanceof MissingRefFault)) throw error
    if (error.ref === head) throw gone(`the commit ${head}`)
  }
  const [owner, repo] = ownerAndRepo(options.repository)
  const now = await targetOf(options.client, { owner, repo }, number)
  if (now.state === 'unseen' || now.value === branch) throw gone(`the target branch ${branch}`)
  try {
    return await at(now.value)
  } catch (error) {
    throw error instanceof MissingRefFault ? gone(`the target branch ${now.value}`) : error
  }

  function gone(what: string): UnreadableFault {
    return new UnreadableFault(`Pull request ${number} could not be assessed: ${what} is not in ${options.repository}.`)
  }
}
