import type { Evidence } from '../../model/answer.ts'
import type { Unseen } from '../../model/facet.ts'
import type { Facts } from '../../model/facts.ts'

/** Whether a deployment to an environment waits for a person, as its settings say. */
export type Approval =
  | { readonly asks: 'yes'; readonly evidence: Evidence }
  | { readonly asks: 'no' }
  | { readonly asks: 'unknown'; readonly why: Unseen }

/** What an environment's settings ask for, by the name a job gives it. GitHub makes one that is not there yet, and it asks nobody. */
export function approvalOf(name: string, { snapshot }: Facts): Approval {
  const { environments } = snapshot.facts
  if (name.includes('${{')) return { asks: 'unknown', why: decidedLater(name) }
  if (environments.state === 'unseen') return { asks: 'unknown', why: settings(name, environments.why) }
  const { listed, total } = environments.value
  const found = listed.find((one) => one.name.toLowerCase() === name.toLowerCase())
  if (found === undefined && total > listed.length) {
    return { asks: 'unknown', why: { what: `the reviewers of the environment ${name}`, reason: 'too-large' } }
  }
  if (found === undefined || found.reviewers === 0) return { asks: 'no' }
  const count = found.reviewers === 1 ? 'one reviewer' : `${found.reviewers} reviewers`
  const alone = found.preventsSelfReview ? ', never of whoever started it' : ''
  const note = `the environment ${found.name} waits for the approval of ${count}${alone}`
  return { asks: 'yes', evidence: { note, strength: 'exercised' } }
}

function decidedLater(name: string): Unseen {
  return {
    what: `the reviewers of the environment ${name}`,
    reason: 'not-collected',
    detail: 'its name is decided when it runs',
  }
}

function settings(name: string, { detail, endpoint, status, reason }: Unseen): Unseen {
  return {
    what: `the reviewers of the environment ${name}`,
    reason,
    detail: detail ?? 'protection rules of environments are settings of the hosting service, not files',
    ...(endpoint === undefined ? {} : { endpoint }),
    ...(status === undefined ? {} : { status }),
    permission: 'actions: read',
    alternative: 'required reviews on the branch that deploys, in a ruleset: those can be read by everyone',
  }
}
