import type { Assessment, Verdict } from '../model/assessment.ts'
import type { MaturityModel } from '../model/criterion.ts'

/** How much of each level's criteria, required and expected, is met or attested. What is waived or does not apply is not counted at all. */
export function completionOf(model: MaturityModel, verdicts: readonly Verdict[]): Assessment['completion'] {
  return Object.fromEntries(
    model.levels
      .filter((level) => level.required.length + level.expected.length > 0)
      .map(({ level }) => {
        const asked = verdicts.filter((verdict) => verdict.level === level)
        return [String(level), { ...count(asked), required: count(asked.filter((verdict) => verdict.required)) }]
      }),
  )
}

function count(verdicts: readonly Verdict[]): { met: number; of: number } {
  const counted = verdicts.filter((verdict) => verdict.status !== 'not-applicable' && verdict.status !== 'waived')
  const met = counted.filter((verdict) => verdict.status === 'met' || verdict.status === 'attested')
  return { met: met.length, of: counted.length }
}
