import type { ActionInputs } from '../config/action-inputs.ts'
import type { Assessment } from '../model/assessment.ts'
import { checkRun } from '../publish/check-run.ts'
import { commitStatus } from '../publish/commit-status.ts'
import type { Delivery } from '../publish/delivery.ts'
import type { Api, Repository } from '../publish/github/api.ts'

/** A verdict as it stands beside a commit. */
export interface Verdict {
  /** What follows the name in `mlops-maturity/churn`. */
  readonly project?: string | undefined
  /** `none`: nothing gates; `fault`: nothing could be said. */
  readonly outcome: Assessment['gate']['outcome'] | 'fault'
  /** At most 140 characters. */
  readonly line: string
  /** Markdown. */
  readonly summary: string
}

/** Where a verdict is posted. */
export interface Post extends Repository {
  readonly sha: string
  readonly url: string | undefined
}

/** Puts a verdict beside the commit, in the way the workflow asked for. */
export async function postCheck(
  api: Api,
  at: Post,
  verdict: Verdict,
  { statusCheck, statusName }: Pick<ActionInputs, 'statusCheck' | 'statusName'>,
): Promise<readonly Delivery[]> {
  const name = verdict.project === undefined ? statusName : `${statusName}/${verdict.project}`
  switch (statusCheck) {
    case 'none':
      return []
    case 'commit-status':
      return [
        await commitStatus(api, at, {
          context: name,
          state: stateOf(verdict.outcome),
          description: verdict.line,
          url: at.url,
        }),
      ]
    case 'check-run':
      return [
        await checkRun(api, at, {
          name,
          conclusion: conclusionOf(verdict.outcome),
          title: verdict.line,
          summary: verdict.summary,
          url: at.url,
        }),
      ]
  }
}

function stateOf(outcome: Verdict['outcome']): 'success' | 'failure' | 'error' {
  if (outcome === 'fault') return 'error'
  return outcome === 'fail' || outcome === 'incomplete' ? 'failure' : 'success'
}

function conclusionOf(outcome: Verdict['outcome']): 'success' | 'failure' | 'neutral' {
  if (outcome === 'pass') return 'success'
  return outcome === 'none' || outcome === 'not-applicable' ? 'neutral' : 'failure'
}
