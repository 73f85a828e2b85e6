import type { Answer, Evidence, Strength } from '../model/answer.ts'
import { strengths } from '../model/answer.ts'
import type { Verdict } from '../model/assessment.ts'
import type { Criterion } from '../model/criterion.ts'
import type { Policy } from '../model/policy.ts'
import { shownEvidence } from './shown-evidence.ts'

/** Where a criterion stands in a model. */
export interface Placement {
  readonly level: number
  readonly required: boolean
  /** Newer than the date the model is pinned to. */
  readonly advisory?: boolean | undefined
  /** No waiver touches it. */
  readonly nonWaivable?: boolean | undefined
}

/**
 * Turns an answer into a verdict. A waiver or attestation that has not expired changes the status of what is not met, and
 * says so; it never hides evidence, and what is met by evidence stays met.
 */
export function verdictOf(
  criterion: Criterion,
  placement: Placement,
  answer: Answer,
  policy: Pick<Policy, 'waivers' | 'attestations'>,
  today: string,
): Verdict {
  const evidence = answer.says === 'yes' || answer.says === 'no' ? answer.evidence : []
  const strength = answer.says === 'yes' ? strongest(evidence) : undefined
  const seen: Verdict = {
    id: criterion.id,
    level: placement.level,
    dimension: criterion.dimension,
    required: placement.required,
    ...(placement.advisory === true ? { advisory: true } : {}),
    title: criterion.title,
    gap: criterion.gap,
    status: statusOf(answer),
    ...(strength === undefined ? {} : { strength }),
    ...(answer.says === 'no' && answer.partial !== undefined ? { partial: answer.partial } : {}),
    ...(answer.says === 'not-applicable' ? { because: answer.because } : {}),
    evidence: evidence.map(shownEvidence),
    unseen: answer.says === 'unknown' ? answer.why : [],
    remedy: {
      effort: criterion.remedy.effort,
      steps: criterion.remedy.steps,
      docs: criterion.source ?? `docs/reference/criteria/${criterion.id}.md`,
      scaffold: criterion.remedy.scaffold ?? false,
    },
  }
  if (seen.status !== 'unmet' && seen.status !== 'unknown') return seen
  const attestation = policy.attestations.find((one) => one.criterion === criterion.id && one.until >= today)
  // Of what may not be waived, evidence to the contrary is not attested away.
  const contradicted = placement.nonWaivable === true && seen.status === 'unmet'
  if (attestation !== undefined && !contradicted) {
    const { criterion: _, ...rest } = attestation
    return { ...seen, status: 'attested', attestation: rest }
  }
  const waiver = policy.waivers.find((one) => one.criterion === criterion.id && one.until >= today)
  if (waiver === undefined || placement.nonWaivable === true) return seen
  const { criterion: _, ...rest } = waiver
  return { ...seen, status: 'waived', waiver: rest }
}

function statusOf(answer: Answer): Verdict['status'] {
  switch (answer.says) {
    case 'yes':
      return 'met'
    case 'no':
      return 'unmet'
    case 'unknown':
    case 'not-applicable':
      return answer.says
  }
}

function strongest(evidence: readonly Evidence[]): Strength | undefined {
  return strengths.findLast((strength) => evidence.some((one) => one.strength === strength))
}
