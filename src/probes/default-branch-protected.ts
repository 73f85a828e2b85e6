import * as z from 'zod'
import { no, unknown, yes } from '../model/answer.ts'
import type { Answer } from '../model/answer.ts'
import type { Probe } from '../model/probe.ts'

const params = z.strictObject({})

/** Whether the default branch takes changes only through pull requests whose required checks passed. */
export const defaultBranchProtected: Probe<z.infer<typeof params>> = {
  id: 'default-branch-protected',
  question: 'Does the default branch take changes only through pull requests with required status checks?',
  needs: ['branchRules'],
  params,
  ask(facts): Answer {
    const { branchRules } = facts.snapshot.facts
    if (branchRules.state === 'unseen') return unknown(branchRules.why)
    const { branch, pullRequestRequired, requiredChecks, mergeQueue } = branchRules.value
    if (requiredChecks.state === 'seen' && requiredChecks.value.length === 0) {
      const partial =
        pullRequestRequired.state === 'seen' && pullRequestRequired.value
          ? `${branch} takes pull requests only, but requires no status check.`
          : undefined
      return no(partial)
    }
    if (pullRequestRequired.state === 'seen' && !pullRequestRequired.value) {
      return no(`${branch} requires status checks, but can be pushed to directly.`)
    }
    if (requiredChecks.state === 'unseen') return unknown(requiredChecks.why)
    if (pullRequestRequired.state === 'unseen') return unknown(pullRequestRequired.why)
    const through = mergeQueue?.state === 'seen' && mergeQueue.value ? ', through a merge queue,' : ''
    return yes({
      note: `${branch} takes pull requests only${through} and requires ${requiredChecks.value.join(', ')}`,
      strength: 'exercised',
    })
  },
}
