import { derive } from './derive/derive.ts'
import { factsWithin, projectsOf } from './derive/projects.ts'
import { assessmentOf } from './judge/assessment-of.ts'
import { regressionsOf } from './judge/delta-of.ts'
import type { Ask } from './judge/evaluate.ts'
import { exercised, type Window } from './judge/exercise.ts'
import { heldByDisabled } from './judge/held-by-disabled.ts'
import { tempered, unreadOf } from './judge/unread.ts'
import type { Assessment } from './model/assessment.ts'
import type { Criterion, MaturityModel } from './model/criterion.ts'
import type { Facts } from './model/facts.ts'
import type { Policy } from './model/policy.ts'
import type { ClosedProbe } from './model/probe.ts'
import type { Report } from './model/report.ts'
import type { Snapshot } from './model/snapshot.ts'
import type { Tool } from './model/tool.ts'

/** What we know before looking: the registries, as generated from the tree. */
export interface Knowledge {
  readonly tools: readonly Tool[]
  readonly probes: readonly ClosedProbe[]
  readonly criteria: readonly Criterion[]
}

/** What is asked of one snapshot. */
export interface AssessRequest {
  readonly model: MaturityModel
  readonly policy: Policy
  readonly tool: { readonly name: string; readonly version: string }
  /** ISO 8601; waivers and windows of time are judged by it. */
  readonly now: string
  /** The base's assessments, one a project, where regressions are asked for. */
  readonly before?: readonly Assessment[] | undefined
}

/** The straight line from what was seen to what is said: snapshot, facts, answers, verdicts, levels, gate. Pure. */
export function assess(snapshot: Snapshot, request: AssessRequest, knowledge: Knowledge): Report {
  const { policy } = request
  const facts = derive(snapshot, { ...knowledge, policy })
  const projects = projectsOf(facts, policy.projects)
  const assessments = projects.map((project): Assessment => {
    const own = factsWithin(facts, project, projects)
    const ask = asking(own, knowledge, { now: request.now, days: policy.exercisedWithinDays })
    const rubric = { ...request, criteria: knowledge.criteria, project }
    const now = assessmentOf(own, ask, rubric)
    const then = request.before?.find((one) => one.project.path === project.path)
    return then === undefined ? now : assessmentOf(own, ask, { ...rubric, regressions: regressionsOf(then, now) })
  })
  return { worst: worstOf(assessments), projects: assessments }
}

/** Probes by name, each question with the same parameters asked once. */
function asking(facts: Facts, knowledge: Pick<Knowledge, 'probes'>, window: Window): Ask {
  const byId = new Map(knowledge.probes.map((probe) => [probe.id, probe]))
  const asked = new Map<string, ReturnType<Ask>>()
  const unread = unreadOf(facts.snapshot, 'without notebooks')
  return (id, params) => {
    const key = `${id} ${JSON.stringify(params)}`
    const before = asked.get(key)
    if (before !== undefined) return before
    const probe = byId.get(id)
    if (probe === undefined) throw new Error(`a criterion asks the probe ${id}, which does not exist`)
    const put = (of: Facts) => tempered(probe.ask(of, params), probe.needs, unread)
    const answer = exercised(heldByDisabled(put(facts), facts, put), facts, window)
    asked.set(key, answer)
    return answer
  }
}

/** The assessment that speaks for the repository: a failing gate first, then the lowest level. */
function worstOf(assessments: readonly Assessment[]): Assessment {
  const order = ['fail', 'incomplete', 'pass', 'none', 'not-applicable']
  const ranked = [...assessments].sort(
    (a, b) => order.indexOf(a.gate.outcome) - order.indexOf(b.gate.outcome) || a.level.effective - b.level.effective,
  )
  const [worst] = ranked
  if (worst === undefined) throw new Error('a repository without a project')
  return worst
}
