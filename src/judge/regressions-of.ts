import type { Assessment } from '../model/assessment.ts'
import { holds } from './holds.ts'

/** What got worse, in sentences: `surely` by evidence, `maybe` where the head could not be seen well enough to tell. */
export interface Regressions {
  readonly surely: readonly string[]
  readonly maybe: readonly string[]
}

/** The level, or any required criterion, compared with the base. What cannot be seen any more is not called worse, and not called as good either. */
export function regressionsOf(then: Assessment, now: Assessment): Regressions {
  const { effective: from } = then.level
  const { effective: to, possible } = now.level
  const fell = `the level fell from ${from} to ${to}`
  const held = new Set(then.criteria.filter(holds).map((one) => one.id))
  const lost = now.criteria.filter((one) => one.required && held.has(one.id) && !holds(one))
  return {
    surely: [
      ...(possible < from ? [fell] : []),
      ...lost.filter((one) => one.status === 'unmet').map((one) => `${one.id} no longer holds`),
    ],
    maybe: [
      ...(to < from && possible >= from ? [`${fell}, and only unknowns stand between`] : []),
      ...lost.filter((one) => one.status === 'unknown').map((one) => `${one.id} cannot be seen any more`),
      ...lost.filter((one) => one.status === 'not-applicable').map((one) => `${one.id} would no longer apply`),
    ],
  }
}
