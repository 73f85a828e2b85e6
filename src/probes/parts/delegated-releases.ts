import type { Delegation } from '../../model/automation.ts'
import type { Unseen } from '../../model/facet.ts'
import type { Facts } from '../../model/facts.ts'
import { placeOf } from '../../model/location.ts'

const switchedOn =
  /^(?:enable|do|should|with)?[-_]?(?:publish|push|release|upload|pypi|docker|image|ghcr|ecr|registry)(?:[-_](?:to[-_])?(?:pypi|docker|dockerhub|image|images|container|package|packages|ghcr|ecr|registry|release))*:\s*true$/i
const named =
  /(?:^|[-_/])(?:publish|push|release|build[-_]and[-_](?:push|publish))[-_](?:to[-_])?(?:docker|image|container|pypi|package|ghcr|ecr)s?\b|(?:^|[-_/])(?:docker|image|container|pypi|package)[-_](?:publish|push|release|build[-_](?:and[-_])?push)\b/i

/** Reusable workflows elsewhere whose name or inputs make plain that they publish an image or package. */
export function publishingCalls(facts: Facts): readonly Delegation[] {
  return facts.automations
    .filter((automation) => automation.inactive === undefined)
    .flatMap((automation) => automation.jobs)
    .flatMap((job) => job.delegated)
    .filter(({ callee, hints }) => {
      const file = (callee.split('@')[0] ?? '').split('/').at(-1) ?? ''
      return hints.some((hint) => switchedOn.test(hint)) || (/\.ya?ml$/.test(file) && named.test(file))
    })
}

/** The same where it is asked what happens around the publishing, which nobody can read here. */
export function delegatedReleases(facts: Facts): readonly Unseen[] {
  return publishingCalls(facts).map(({ callee, at }) => ({
    what: `what ${callee} does before it publishes`,
    reason: 'delegated',
    detail: `called at ${placeOf(at)}; it lives in another repository`,
  }))
}
