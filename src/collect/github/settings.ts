import { unseen } from '../../model/facet.ts'
import { artifactsOf } from './artifacts.ts'
import { branchRulesOf } from './branch-rules.ts'
import { checksPart } from './checks.ts'
import { deploymentsPart } from './deployments.ts'
import { environmentsPart } from './environments.ts'
import type { GithubClient } from './github-client.ts'
import { partIn } from './look/part.ts'
import { ownerErrorsPart } from './owner-errors.ts'
import type { GithubRepository } from './repository-at.ts'
import { reviewPart } from './review.ts'
import { runsOf } from './runs.ts'
import { workflowsOf } from './workflows.ts'

/** What a snapshot of anything but the head of a pull request has for its reviews. */
export const unaskedReview = unseen({
  what: 'the reviews of the pull request',
  reason: 'not-collected',
  detail: 'no pull request is assessed here',
})

/** What GitHub knows of a repository beside its files: partly told with the first look, partly asked for by REST, all at once. */
export async function settingsOf(client: GithubClient, at: GithubRepository) {
  const [branchRules, runs, artifacts, workflows] = await Promise.all([
    branchRulesOf(client, at),
    runsOf(client, at),
    artifactsOf(client, at),
    workflowsOf(client, at),
  ])
  const { looked, pullRequest } = at
  return {
    branchRules,
    runs,
    artifacts,
    workflows,
    environments: partIn(looked, environmentsPart),
    deployments: partIn(looked, deploymentsPart),
    ownerErrors: partIn(looked, ownerErrorsPart),
    checks: partIn(looked, checksPart),
    review: pullRequest === undefined ? unaskedReview : partIn(looked, reviewPart(pullRequest)),
  }
}
