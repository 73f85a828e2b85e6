import type { Assessment } from '../model/assessment.ts'

type Delta = NonNullable<Assessment['delta']>

/** `raises the level from 1 to 2`: what a change does to the level. */
export function movedWords({ level: { from, to } }: Pick<Delta, 'level'>): string {
  if (from === to) return `leaves the level at ${to}`
  return `${to > from ? 'raises' : 'lowers'} the level from ${from} to ${to}`
}
