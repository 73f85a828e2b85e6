import type { Assessment, Verdict } from '../model/assessment.ts'

const efforts = ['low', 'medium', 'high']

/** What stands before the next level: required criteria first, cheapest first, unmet before unknown. */
export function gapsToNext(assessment: Assessment): readonly Verdict[] {
  const next = assessment.ladder.find((step) => step.level > assessment.level.effective)
  if (next === undefined) return []
  return openOnes(assessment.criteria.filter((verdict) => verdict.level <= next.level))
}

/** Of some verdicts those that are open, in the order in which to close them. */
export function openOnes(verdicts: readonly Verdict[]): readonly Verdict[] {
  return verdicts
    .filter((verdict) => verdict.status === 'unmet' || verdict.status === 'unknown')
    .sort((a, b) => weight(a) - weight(b))
}

function weight(verdict: Verdict): number {
  return (
    (verdict.required ? 0 : 1000) +
    verdict.level * 100 +
    efforts.indexOf(verdict.remedy.effort) * 10 +
    (verdict.status === 'unknown' ? 1 : 0)
  )
}
