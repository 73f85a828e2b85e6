import type { Levels, Verdict } from '../model/assessment.ts'
import type { MaturityModel } from '../model/criterion.ts'

type Status = Verdict['status']

const verified: ReadonlySet<Status> = new Set(['met', 'not-applicable'])
const effective: ReadonlySet<Status> = new Set(['met', 'not-applicable', 'attested', 'waived'])
const verifiable: ReadonlySet<Status> = new Set(['met', 'not-applicable', 'unknown'])
const possible: ReadonlySet<Status> = new Set(['met', 'not-applicable', 'attested', 'waived', 'unknown'])

/** Levels of the whole, each a number of the model's ladder. */
export interface OverallLevels {
  readonly verified: number
  readonly effective: number
  readonly possible: number
  /** If every unknown were met, without attestations and waivers. */
  readonly verifiable: number
  readonly evidenced: number
  readonly heldBackBy: readonly string[]
}

/** Cumulative: the highest level for which every required criterion of it and of all below holds. The rule is ours; the sources leave it open. */
export function levelsOf(model: MaturityModel, verdicts: readonly Verdict[]): OverallLevels {
  const ladder = model.levels.map((level) => level.level).sort((a, b) => a - b)
  const floor = ladder[0] ?? 0
  const required = verdicts.filter((verdict) => verdict.required)
  const reached = (counts: ReadonlySet<Status>): number => climb(ladder, required, counts)
  const level = reached(effective)
  const next = ladder.find((step) => step > level)
  const met = required.filter((verdict) => verdict.status === 'met').map((verdict) => verdict.level)
  return {
    verified: reached(verified),
    effective: level,
    possible: reached(possible),
    verifiable: reached(verifiable),
    evidenced: Math.max(floor, ...met),
    heldBackBy: required
      .filter((verdict) => verdict.level === next && !effective.has(verdict.status))
      .map((verdict) => verdict.id),
  }
}

/**
 * A dimension's level asks for its required and expected criteria. Levels at which the model asks nothing of the dimension
 * are not awarded; a dimension of which nothing could be seen is null, "not assessed", never 0.
 */
export function dimensionLevels(model: MaturityModel, verdicts: readonly Verdict[]): Levels {
  const ladder = model.levels.map((level) => level.level).sort((a, b) => a - b)
  const asked = ladder.filter((level) => verdicts.some((verdict) => verdict.level === level))
  const visible = verdicts.some((verdict) => verdict.status !== 'unknown' && verdict.status !== 'not-applicable')
  if (asked.length === 0 || !visible) return { verified: null, effective: null, possible: null }
  const floor = ladder[0] ?? 0
  const reached = (counts: ReadonlySet<Status>): number => climb([floor, ...asked], verdicts, counts)
  return { verified: reached(verified), effective: reached(effective), possible: reached(possible) }
}

function climb(ladder: readonly number[], verdicts: readonly Verdict[], counts: ReadonlySet<Status>): number {
  let level = ladder[0] ?? 0
  for (const step of ladder) {
    const asked = verdicts.filter((verdict) => verdict.level === step)
    if (!asked.every((verdict) => counts.has(verdict.status))) break
    // A level is not awarded on the account of criteria that do not apply.
    const moot = asked.filter((verdict) => verdict.status === 'not-applicable').length
    if (asked.length > 0 && moot * 2 > asked.length) break
    level = step
  }
  return level
}
