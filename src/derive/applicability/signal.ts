import type { Evidence, Strength } from '../../model/answer.ts'
import type { Location } from '../../model/location.ts'

/** One thing that speaks for a kind of repository, and how strongly. */
export interface Signal {
  /** 1: common among both kinds, 2: rare among the other, 3: hardly ever seen there. */
  readonly weight: 1 | 2 | 3 | 4
  readonly note: string
  /** It would be enough alone, where the rest agrees; the other signals only add up. */
  readonly decisive?: true | undefined
  readonly at?: Location | undefined
}

export function weightOf(signals: readonly Signal[]): number {
  return signals.reduce((sum, { weight }) => sum + weight, 0)
}

/** The signals as evidence, heaviest first. */
export function evidenceOf(signals: readonly Signal[], strength: Strength): readonly Evidence[] {
  return [...signals]
    .sort((a, b) => b.weight - a.weight)
    .map(({ note, at }) => (at === undefined ? { note, strength } : { note, strength, at }))
}
