import type { Activity } from '../../model/activity.ts'

const found = /drift|retrain|degrad|decay|psi\b/i
const nothing = /\bnot\b|<|!=|(?:==|\bis)\s*(?:False|None|0)\b|(?:^|[^a-z])skip|stable|healthy|\bno_|"no[ _-]/i
const means = /exists|is_?file|empty|enabled|available|len\(|config|url|token|path/i

/** Whether the code returns before where nothing was found: `if not drifted: return`. Whether there is anything to look at is another question. */
export function isHeldBack({ detail }: Activity): boolean {
  const conditions = (detail['left'] ?? '').split('\n').map((one) => one.replace(/\s#.*$/, ''))
  return conditions.some((one) => found.test(one) && nothing.test(one) && !means.test(one))
}

/** Whether it trains whatever was found. */
export function trainsAnyway(activity: Activity): boolean {
  return activity.kind === 'train' && !activity.conditional && !isHeldBack(activity)
}
