import { derive } from './derive/derive.ts'
import { changedPaths } from './derive/gate/changed-paths.ts'
import { gateEdits } from './derive/gate/gate-edits.ts'
import type { GateFiles } from './derive/gate/gate-edits.ts'
import { restsOn } from './derive/gate/rests-on.ts'
import { factsWithin } from './derive/facts-within.ts'
import { projectsOf } from './derive/projects.ts'
import type { Project } from './derive/projects.ts'
import { assessmentOf } from './judge/assessment-of.ts'
import { deltaOf } from './judge/delta-of.ts'
import type { Ask } from './judge/evaluate.ts'
import { exercised, type Window } from './judge/exercise.ts'
import { heldByDisabled } from './judge/held-by-disabled.ts'
import { lostApplicability } from './judge/lost-applicability.ts'
import { regressionsOf } from './judge/regressions-of.ts'
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
  /** The paths that the change touches, where it is gated on the projects it touches alone. */
  readonly changed?: ReadonlySet<string> | undefined
}

/** The straight line from what was seen to what is said: snapshot, facts, answers, verdicts, levels, gate. Pure. */
export function assess(snapshot: Snapshot, request: AssessRequest, knowledge: Knowledge): Report {
  const { policy, before = [], changed } = request
  const facts = derive(snapshot, { ...knowledge, policy })
  const projects = withGone(projectsOf(facts, policy.projects), before)
  const within = factsWithin(facts, projects)
  const assessments = projects.map((project): Assessment => {
    const own = within(project)
    const ask = asking(own, knowledge, { now: request.now, days: policy.exercisedWithinDays })
    const rubric = { ...request, criteria: knowledge.criteria, project }
    const concerned =
      changed !== undefined && policy.projects.length > 0 ? restsOn(changed, own, facts, project) : undefined
    const now = assessmentOf(own, ask, { ...rubric, touched: concerned })
    const then = before.find((one) => one.project.path === project.path)
    if (then === undefined) return now
    // What changes a verdict touches the project, by whatever way.
    const touched = concerned === undefined ? undefined : concerned || then.touched === true || differ(then, now)
    return assessmentOf(own, ask, { ...rubric, regressions: regressionsOf(then, now), touched })
  })
  return { worst: worstOf(assessments), projects: assessments }
}

/** The two ends of a change, and where the policy comes from: the target branch's tip, which may have moved on. */
export interface Change {
  readonly base: Snapshot
  readonly head: Snapshot
  readonly tip: Snapshot
}

/** Judges a change: both ends by one policy and one rubric, gated on the projects that it touches. */
export function assessChange(
  { base, head, tip }: Change,
  request: AssessRequest & { readonly gateFiles: GateFiles },
  knowledge: Knowledge,
): Report {
  const changed = changedPaths(base, head)
  const before = assess(base, { ...request, changed }, knowledge)
  const same = base === tip || (base.repository.commit !== null && base.repository.commit === tip.repository.commit)
  const now = same ? before : assess(tip, request, knowledge)
  const after = assess(head, { ...request, before: before.projects, changed }, knowledge)
  const comparison = { base, head, gateEdited: gateEdits(base, head, request.gateFiles) }
  return deltaOf(before, lostApplicability(now, after, request.policy), comparison)
}

/** A project that stood at the base does not leave the gate by leaving the glob that named it. */
function withGone(projects: readonly Project[], before: readonly Assessment[]): readonly Project[] {
  const gone = before.filter(
    ({ project }) => project.path !== '.' && !projects.some((one) => one.path === project.path),
  )
  return [
    ...projects,
    ...gone.map(({ project, target, minimum }) => ({
      ...project,
      target: target ?? undefined,
      minimum: minimum ?? undefined,
      present: false,
    })),
  ]
}

function differ(then: Assessment, now: Assessment): boolean {
  const statuses = new Map(then.criteria.map((one) => [one.id, one.status]))
  return then.applicable !== now.applicable || now.criteria.some((one) => statuses.get(one.id) !== one.status)
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
