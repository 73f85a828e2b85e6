import type { FoundWork } from './merge-works.ts'

const longest = 500

/** What a step does, marked with its condition as written: it may weigh what earlier steps found. */
export function stamped(written: string | undefined, found: readonly FoundWork[]): readonly FoundWork[] {
  const condition = written?.slice(0, longest)
  if (condition === undefined) return found
  return found.map(({ work, triggers }) => {
    if (work.type !== 'activity') return { work, triggers }
    const { activity } = work
    const inner = activity.detail['if']
    const both = inner === undefined ? condition : `${condition} && ${inner}`
    return { work: { type: 'activity', activity: { ...activity, detail: { ...activity.detail, if: both } } }, triggers }
  })
}
