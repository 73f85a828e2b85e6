import type { Answer, Evidence } from '../model/answer.ts'
import type { Automation } from '../model/automation.ts'
import type { Facts } from '../model/facts.ts'
import type { Note, Run, Snapshot } from '../model/snapshot.ts'
import { workflowOf } from './workflow-of.ts'

/** How long a success counts. */
export interface Window {
  /** ISO 8601. */
  readonly now: string
  readonly days: number
}

const dayInMs = 86_400_000

/**
 * A yes with what really happened: evidence whose workflow succeeded within the window is exercised, with the run's link; where it
 * did not, what the files declare is all there is. What GitHub recorded before the window shows automation that once ran, no more.
 * The answer stays: how recently something ran changes its strength alone.
 */
export function exercised(answer: Answer, facts: Facts, window: Window): Answer {
  const { runs } = facts.snapshot.facts
  if (answer.says !== 'yes') return answer
  const timely = answer.evidence.map((one) => withinWindow(one, window))
  if (runs.state === 'unseen') return { ...answer, evidence: timely }
  const stale = new Set(staleOf(facts, window).map(({ path }) => path))
  const edited = new Set(runs.value.edited)
  return { ...answer, evidence: timely.map(shown) }

  function shown(evidence: Evidence): Evidence {
    const path = evidence.strength === 'automated' ? workflowOf(evidence) : undefined
    if (path === undefined || edited.has(path)) return evidence
    const run = successOf(facts.snapshot, path, window)
    if (run !== undefined) return { ...evidence, strength: 'exercised', url: run.url }
    return stale.has(path) ? { ...evidence, strength: 'declared' } : evidence
  }
}

function withinWindow(evidence: Evidence, { now, days }: Window): Evidence {
  const { happened, strength } = evidence
  if (happened === undefined || strength !== 'exercised') return evidence
  return Date.parse(happened) >= Date.parse(now) - days * dayInMs ? evidence : { ...evidence, strength: 'automated' }
}

/** A warning for each workflow that should have succeeded by now. */
export function staleNotes(facts: Facts, window: Window): readonly Note[] {
  return staleOf(facts, window).map(({ path }) => ({
    severity: 'warning',
    message: `This workflow has not succeeded on the default branch for ${window.days} days: what it does counts as declared only.`,
    path,
  }))
}

function successOf({ facts: { runs } }: Snapshot, path: string, { now, days }: Window): Run | undefined {
  if (runs.state === 'unseen') return undefined
  const from = Date.parse(now) - days * dayInMs
  return runs.value.recent.find((run) => run.workflow === path && Date.parse(run.createdAt) >= from)
}

/**
 * Workflows without a success where there should be one: they start on the default branch, are older than the window and not
 * changed here, and the list of runs reaches back far enough.
 */
function staleOf({ automations, snapshot }: Facts, window: Window): readonly Automation[] {
  const { runs, workflows } = snapshot.facts
  if (runs.state === 'unseen' || workflows.state === 'unseen') return []
  const from = Date.parse(window.now) - window.days * dayInMs
  const { recent, total, edited = [] } = runs.value
  const last = recent.at(-1)
  const whole = total <= recent.length || (last !== undefined && Date.parse(last.createdAt) < from)
  if (!whole) return []
  const old = new Set(workflows.value.filter(({ createdAt }) => Date.parse(createdAt) < from).map(({ path }) => path))
  return automations.filter(
    ({ path, inactive, triggers, jobs }) =>
      inactive === undefined &&
      old.has(path) &&
      !edited.includes(path) &&
      triggers.some(({ kind, event }) => kind === 'schedule' || (kind === 'change' && event === 'push')) &&
      jobs.some(({ activities }) => activities.length > 0) &&
      successOf(snapshot, path, window) === undefined,
  )
}
