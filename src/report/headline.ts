import type { Assessment } from '../model/assessment.ts'

/** Where a project stands, in words, progress before verdict: the first lines of every report. */
export interface Headline {
  /** `Level 1 of 4: DevOps, no MLOps`, or that the model does not apply. */
  readonly level: string
  /** `3 of 4 required criteria towards level 2`; undefined at the top. */
  readonly progress?: string | undefined
  /** Where evidence and cumulative level differ: `evidence reaches level 3, held at 1 by ...`. */
  readonly held?: string | undefined
  /** `target 3 · minimum 2 · gate fails: ...`. */
  readonly gate: string
  /** When the declared target makes sense (the sources' advice). */
  readonly propose?: string | undefined
}

/** Puts an assessment's outcome into words; every report says the same ones. */
export function headlineOf(assessment: Assessment): Headline {
  const { level, ladder, target } = assessment
  const top = ladder.at(-1)?.level ?? 0
  if (!assessment.applicable) {
    return {
      level: `Not applicable (${assessment.applicability.kind}): ${assessment.applicability.because}`,
      gate: gateWords(assessment),
    }
  }
  const goal = ladder.find((step) => step.level === target)
  return {
    level: `Level ${level.effective} of ${top}: ${level.name}${apart(assessment)}`,
    progress: progressWords(assessment),
    held: heldWords(assessment),
    gate: gateWords(assessment),
    ...(goal === undefined ? {} : { propose: proposeWords(goal) }),
  }
}

/** Verified and attested levels are never mixed in silence. */
function apart({ level, criteria }: Assessment): string {
  const waived = criteria.filter((one) => one.status === 'waived').length
  const attested = criteria.filter((one) => one.status === 'attested').length
  const parts = [
    ...(level.verified === level.effective ? [] : [`${level.verified} by evidence alone`]),
    ...(attested === 0 ? [] : [`${attested} attested`]),
    ...(waived === 0 ? [] : [`${waived} waived`]),
    ...(level.possible === level.effective ? [] : [`up to ${level.possible} if what could not be seen is there`]),
  ]
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`
}

function progressWords({ level, completion, ladder }: Assessment): string | undefined {
  const next = ladder.find((step) => step.level > level.effective)
  const count = next === undefined ? undefined : completion[String(next.level)]
  if (next === undefined || count === undefined) return undefined
  return `${count.required.met} of ${count.required.of} required criteria towards level ${next.level} (${next.name}), ${count.met} of ${count.of} in all`
}

function heldWords({ level }: Assessment): string | undefined {
  if (level.evidenced <= level.effective + 1 || level.heldBackBy.length === 0) return undefined
  return `Some evidence reaches level ${level.evidenced}; held at ${level.effective} by ${level.heldBackBy.join(', ')}`
}

function gateWords({ gate, target, minimum }: Assessment): string {
  const asked = [...(target === null ? [] : [`target ${target}`]), ...(minimum === null ? [] : [`minimum ${minimum}`])]
  const reasons = gate.reasons.length === 0 ? '' : `: ${gate.reasons.join('; ')}`
  return [...asked, `${outcomeWords(gate.outcome)}${gate.outcome === 'not-applicable' ? '' : reasons}`].join(' · ')
}

/** A gate's outcome in two or three words. */
export function outcomeWords(outcome: Assessment['gate']['outcome']): string {
  switch (outcome) {
    case 'pass':
      return 'gate passes'
    case 'fail':
      return 'gate fails'
    case 'incomplete':
      return 'gate incomplete'
    case 'not-applicable':
      return 'nothing to gate'
    case 'none':
      return 'report only'
  }
}

/** `Aim for level 3 when several use cases are mature and important`: the sources' advice beside the declared target. */
function proposeWords({ level, propose }: Assessment['ladder'][number]): string {
  return `Aim for level ${level} ${propose.charAt(0).toLowerCase()}${propose.slice(1).replace(/\.$/, '')}`
}
