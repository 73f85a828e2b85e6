import type { Verdict } from '../model/assessment.ts'

/** One thing that could not be seen and the criteria that wait for it. */
export interface UnseenGroup {
  readonly what: string
  readonly detail?: string | undefined
  readonly permission?: string | undefined
  readonly ids: readonly string[]
}

/** Unknown verdicts by what they wait for, in the order of the criteria. */
export function unseenGroups(verdicts: readonly Verdict[]): readonly UnseenGroup[] {
  const groups = new Map<string, { readonly group: Omit<UnseenGroup, 'ids'>; readonly ids: string[] }>()
  for (const { id, status, unseen } of verdicts) {
    if (status !== 'unknown') continue
    const { what = 'not collected', detail, permission } = unseen[0] ?? {}
    const key = JSON.stringify([what, detail, permission])
    const known = groups.get(key)
    if (known === undefined) groups.set(key, { group: { what, detail, permission }, ids: [id] })
    else known.ids.push(id)
  }
  return [...groups.values()].map(({ group, ids }) => ({ ...group, ids }))
}
