import type { Activity } from '../../model/activity.ts'
import type { Evidence, Strength } from '../../model/answer.ts'

const most = 5

/** Activities as evidence, the first few: a reader wants proof, not an inventory. */
export function evidenceFrom(activities: readonly Activity[], strength: Strength): readonly Evidence[] {
  const seen = new Set<string>()
  const evidence: Evidence[] = []
  for (const activity of activities) {
    const key = `${activity.kind} ${activity.at.path}:${activity.at.line ?? ''}`
    if (seen.has(key)) continue
    seen.add(key)
    evidence.push({
      note: activity.note,
      strength,
      at: activity.at,
      ...(activity.via.length === 0 ? {} : { via: activity.via }),
    })
    if (evidence.length === most) break
  }
  return evidence
}
