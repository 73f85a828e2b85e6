import type { Job } from '../../model/automation.ts'
import type { Facts } from '../../model/facts.ts'
import { isHeldBack } from './held-back.ts'
import type { Occurrence } from './occurrences.ts'
import { waysOf } from './production-inputs.ts'

const verdict =
  /drift|retrain|degrad|alert|breach|shift|trigger|need|requir|detect|below|fail|status|chang|should|threshold|decision|result|exceed|anomal|perform|decay|psi|poor|bad|stale|violat/i
const output = /(?:steps|needs)\.[\w-]+\.outputs(?:\.|\[')([\w-]+)/g
const failed =
  /failure\(\)|\.(?:outcome|conclusion|result)\s*==\s*'failure'|\.(?:outcome|conclusion|result)\s*!=\s*'success'/
const canFail = /\bexit\s?\(|\bexit 1\b|\braise\s|\bassert\s|SystemExit/

/** Whether something happens only if what a watcher found says so. */
export function isDrivenBy(facts: Facts, target: Occurrence, watcher: Occurrence): boolean {
  if (target.automation !== watcher.automation) return false
  if (target.job !== watcher.job)
    return jobsBetween(target, watcher).some((job) => asks(facts, job.condition, watcher, 'needs'))
  const { activities } = target.job
  if (activities.indexOf(watcher.activity) > activities.indexOf(target.activity)) return false
  const { if: condition, guard, under } = target.activity.detail
  if (condition !== undefined) return asks(facts, condition, watcher, 'steps')
  if (isHeldBack(target.activity)) return true
  if (!target.activity.conditional) return false
  const told = `${guard ?? ''} ${under ?? ''}`.trim()
  return told === '' ? !watcher.activity.conditional : verdict.test(told)
}

/** Whether a condition waits for an output that tells what was found, or for the failure of what looked. */
function asks(facts: Facts, condition: string | undefined, watcher: Occurrence, from: 'steps' | 'needs'): boolean {
  if (condition === undefined) return false
  const outputs = [...condition.matchAll(output)]
  if (outputs.some(([whole, name = '']) => whole.startsWith(from) && verdict.test(`${whole} ${name}`))) return true
  return failed.test(condition) && mayFail(facts, watcher)
}

function mayFail(facts: Facts, { activity }: Occurrence): boolean {
  return waysOf(activity).some((path) => {
    const text = facts.files.text(path)
    return text?.state === 'seen' && canFail.test(text.value)
  })
}

/** The target's job and those it waits for, as far as they wait for the watcher's. */
function jobsBetween(target: Occurrence, watcher: Occurrence): readonly Job[] {
  const { jobs } = target.automation
  const waiting = (job: Job): ReadonlySet<Job> => {
    const found = new Set<Job>([job])
    for (const one of found) for (const need of jobs.filter(({ id }) => one.needs.includes(id))) found.add(need)
    return found
  }
  return [...waiting(target.job)].filter((job) => job !== watcher.job && waiting(job).has(watcher.job))
}
