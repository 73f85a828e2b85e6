import type { Assessment, Verdict } from '../model/assessment.ts'
import type { Report } from '../model/report.ts'
import type { Snapshot } from '../model/snapshot.ts'
import { causeOf } from './cause-of.ts'
import { holds } from './holds.ts'

/** The two commits that are compared, and which files of those that steer the gate differ between them. */
export interface Comparison {
  readonly base: Snapshot
  readonly head: Snapshot
  readonly gateEdited: readonly string[]
}

type Delta = NonNullable<Assessment['delta']>
type Causes = NonNullable<Delta['causes']>

/** Adds to each project's assessment what changed since the base, both judged by the same policy and rubric. */
export function deltaOf(before: Report, after: Report, comparison: Comparison): Report {
  const projects = after.projects.map((now) => {
    const then = before.projects.find((one) => one.project.path === now.project.path)
    return { ...now, delta: between(then ?? nothingOf(now), now, comparison) }
  })
  const worst = projects.find((one) => one.project.path === after.worst.project.path) ?? after.worst
  return { worst, projects }
}

/** A project that is new began with nothing. */
function nothingOf(now: Assessment): Assessment {
  const lowest = now.ladder[0]?.level ?? 0
  return { ...now, level: { ...now.level, effective: lowest }, criteria: [] }
}

function between(then: Assessment, now: Assessment, { base, head, gateEdited }: Comparison): Delta {
  const gained = now.criteria.filter((one) => holds(one) && !heldIn(then, one))
  // What does not apply any more is not missing.
  const lost = now.criteria.filter((one) => !holds(one) && one.status !== 'not-applicable' && heldIn(then, one))
  return {
    base: base.repository.commit ?? base.repository.ref,
    level: { from: then.level.effective, to: now.level.effective },
    gained: gained.map((one) => one.id),
    lost: lost.map((one) => one.id),
    causes: [
      ...gained.flatMap((one) => caused(one, 'gained', 'head', causeOf(one.evidence, head, base))),
      ...lost.flatMap((one) => {
        const wrong = causeOf(one.evidence, head, base)
        if (wrong?.line !== undefined) return caused(one, 'lost', 'head', wrong)
        return caused(one, 'lost', 'base', causeOf(evidenceIn(then, one), base, head))
      }),
    ],
    gateEdited,
  }
}

function caused(
  { id }: Verdict,
  change: Causes[number]['change'],
  at: Causes[number]['at'],
  cause: ReturnType<typeof causeOf>,
): Causes {
  return cause === undefined ? [] : [{ criterion: id, change, at, ...cause }]
}

function heldIn({ criteria }: Assessment, { id }: Verdict): boolean {
  return criteria.some((one) => one.id === id && holds(one))
}

function evidenceIn({ criteria }: Assessment, { id }: Verdict): Verdict['evidence'] {
  return criteria.find((one) => one.id === id)?.evidence ?? []
}
