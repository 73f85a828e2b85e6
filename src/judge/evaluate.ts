import type { Answer, Evidence } from '../model/answer.ts'
import type { Condition } from '../model/criterion.ts'
import type { Unseen } from '../model/facet.ts'

/** Asks one probe with its parameters. */
export type Ask = (probe: string, params: unknown) => Answer

/**
 * A condition over probes in Kleene's three-valued logic: unknown only where the unknown part could decide. Parts that are
 * not applicable are left out; where all are, so is the whole.
 */
export function evaluate(condition: Condition, ask: Ask): Answer {
  if ('probe' in condition) return ask(condition.probe, condition.with ?? {})
  if ('not' in condition) return negate(evaluate(condition.not, ask))
  if ('all' in condition) return conjunction(condition.all.map((part) => evaluate(part, ask)))
  return disjunction(condition.any.map((part) => evaluate(part, ask)))
}

function negate(answer: Answer): Answer {
  switch (answer.says) {
    case 'yes':
      return { says: 'no', evidence: answer.evidence }
    case 'no':
      return { says: 'yes', evidence: answer.evidence }
    case 'unknown':
    case 'not-applicable':
      return answer
  }
}

/** No wins over unknown, unknown over yes. What did hold is kept as evidence of a partial no. */
function conjunction(answers: readonly Answer[]): Answer {
  const asked = answers.filter((answer) => answer.says !== 'not-applicable')
  if (asked.length === 0) return answers[0] ?? { says: 'yes', evidence: [] }
  const partial = asked.map((answer) => (answer.says === 'no' ? answer.partial : undefined)).find(Boolean)
  if (asked.some((answer) => answer.says === 'no')) return { says: 'no', evidence: evidenceOf(asked), partial }
  if (asked.some((answer) => answer.says === 'unknown')) return { says: 'unknown', why: unseenOf(asked) }
  return { says: 'yes', evidence: evidenceOf(asked) }
}

/** Yes wins over unknown, unknown over no; of several noes the nearest miss speaks. */
function disjunction(answers: readonly Answer[]): Answer {
  const asked = answers.filter((answer) => answer.says !== 'not-applicable')
  if (asked.length === 0) return answers[0] ?? { says: 'no', evidence: [] }
  const yeses = asked.filter((answer) => answer.says === 'yes')
  if (yeses.length > 0) return { says: 'yes', evidence: evidenceOf(yeses) }
  if (asked.some((answer) => answer.says === 'unknown')) return { says: 'unknown', why: unseenOf(asked) }
  const partial = asked.map((answer) => (answer.says === 'no' ? answer.partial : undefined)).find(Boolean)
  return { says: 'no', evidence: evidenceOf(asked), partial }
}

function evidenceOf(answers: readonly Answer[]): readonly Evidence[] {
  return answers.flatMap((answer) => (answer.says === 'yes' || answer.says === 'no' ? answer.evidence : []))
}

function unseenOf(answers: readonly Answer[]): readonly Unseen[] {
  return answers.flatMap((answer) => (answer.says === 'unknown' ? answer.why : []))
}
