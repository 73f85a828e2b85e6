import type { Assessment, Visibility } from '../model/assessment.ts'

/** One thing that could not be seen and the criteria that wait for it. */
export type UnseenThing = Visibility['unseen'][number]

/** What could not be seen of a repository: first what criteria wait for, most of them first. */
export function unseenThings({ visibility }: Pick<Assessment, 'visibility'>): readonly UnseenThing[] {
  return [...(visibility?.unseen ?? [])].sort((a, b) => b.criteria.length - a.criteria.length)
}
