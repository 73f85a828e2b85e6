import { unseen } from './facet.ts'

/** The facts that GitHub alone knows (`hosted.ts`) where nobody asked for them, with why. */
export function unaskedHosted(detail: string) {
  const unasked = (what: string) => unseen({ what, reason: 'not-collected', detail })
  return {
    environments: unasked('the deployment environments'),
    deployments: unasked('the recorded deployments'),
    releases: unasked('the releases'),
    workflows: unasked('the states of the workflows'),
    attestations: unasked('the attestations of release assets'),
    ownerErrors: unasked("GitHub's reading of CODEOWNERS"),
    contributors: unasked('who changed which files'),
    checks: unasked('the checks of other services'),
    review: unasked('the reviews of the pull request'),
  }
}
