import type { Activity, ActivityKind } from '../../model/activity.ts'
import type { Automation, Job } from '../../model/automation.ts'
import { isMeasure } from '../python/value/metric-names.ts'

const releasing: ReadonlySet<ActivityKind> = new Set(['register', 'deploy', 'shift-traffic', 'publish'])

/** A comparison in a condition, with what stands on its left and right. */
const comparison = /([\w.'"()[\]-]{1,120})\s*(?:[<>]=?)\s*([\w.'"()[\]-]{1,120})/g

/** What metrics decide and conditions of steps and jobs heed: a flag nobody asks for stops nothing, a condition that weighs a metric does. */
export function withHeededGates(automation: Automation): Automation {
  const { jobs } = automation
  return {
    ...automation,
    jobs: jobs.map((job) => ({
      ...job,
      activities: job.activities.flatMap((activity): readonly Activity[] => {
        const { kind, detail } = activity
        const decides = kind === 'gate' ? detail['decides'] : undefined
        if (decides !== undefined) {
          const names = decides.split(' ')
          if (!isHeeded(activity, names, job, jobs)) return []
          return [
            isAwaited(activity, names, job, jobs)
              ? { ...activity, detail: { ...detail, withholds: 'true' } }
              : activity,
          ]
        }
        const weighed = heeds(activity) && weighs(conditionOf(activity, job)) && !trainsUnder(weighs, activity, job)
        if (stops(activity)) return weighed ? [{ ...activity, detail: {} }] : []
        return weighed ? [gateBefore(activity), activity] : [activity]
      }),
    })),
  }
}

function isRelease({ kind, subject }: Activity): boolean {
  return releasing.has(kind) && subject !== 'documentation' && subject !== 'infrastructure'
}

/** Ends the run on the condition it stands under. */
function stops({ kind, detail }: Activity): boolean {
  return kind === 'gate' && detail['stops'] !== undefined
}

function heeds(one: Activity): boolean {
  return isRelease(one) || (stops(one) && !one.tolerant)
}

function conditionOf({ detail }: Activity, { condition }: Job): string {
  return [detail['if'], condition].join(' && ')
}

/** Flags that call for a new model rather than let one pass. */
const calling = /re_?train|drift|degrad|refresh|alert/i

/** Whether a release waits for one of these variables, or the run ends on one: later in the job, or in a job behind it that asks for its outputs. */
function isHeeded(gate: Activity, decided: readonly string[], job: Job, jobs: readonly Job[]): boolean {
  const names = decided.filter((name) => !calling.test(name))
  if (names.length === 0) return false
  const asks = (condition: string): boolean => names.some((name) => wordOf(name).test(condition))
  const later = job.activities.slice(job.activities.indexOf(gate))
  if (later.some((one) => heeds(one) && asks(one.detail['if'] ?? '') && !trainsUnder(asks, one, job))) return true
  const asksJob = (condition: string): boolean => asks(condition) || condition.includes(`needs.${job.id}.outputs.`)
  return jobs
    .filter(({ needs }) => needs.includes(job.id))
    .some((next) =>
      next.activities.some((one) => heeds(one) && asksJob(conditionOf(one, next)) && !trainsUnder(asksJob, one, next)),
    )
}

/** Whether a release goes on only where one of these says so: without an answer, after a failure that is forgotten, it stays. */
function isAwaited(gate: Activity, names: readonly string[], job: Job, jobs: readonly Job[]): boolean {
  const says = (condition: string): boolean =>
    !/\|\||!\s*\(/.test(condition) && names.some((name) => saysOf(name).test(condition))
  const later = job.activities.slice(job.activities.indexOf(gate))
  if (later.some((one) => isRelease(one) && says(one.detail['if'] ?? ''))) return true
  return jobs
    .filter(({ needs }) => needs.includes(job.id))
    .some((next) => next.activities.some((one) => isRelease(one) && says(conditionOf(one, next))))
}

function saysOf(name: string): RegExp {
  return new RegExp(`${wordOf(name).source}\\s*==\\s*'(?!false|no|0?')`)
}

/** Whether what a condition lets through is trained first: it decides on a new model, not on one that is there. */
function trainsUnder(asks: (condition: string) => boolean, release: Activity, job: Job): boolean {
  return job.activities
    .slice(0, job.activities.indexOf(release))
    .some((one) => one.kind === 'train' && asks(conditionOf(one, job)))
}

function wordOf(name: string): RegExp {
  return new RegExp(`(?<![\\w-])${name.replace(/[^\w-]/g, '\\$&')}(?![\\w-])`)
}

/** Whether a condition compares something named like a measure: `steps.eval.outputs.accuracy >= 0.9`. */
function weighs(condition: string): boolean {
  return [...condition.matchAll(comparison)].some((sides) =>
    sides.slice(1).some((side) => isMeasure(/([\w-]+)[^\w]*$/.exec(side)?.[1] ?? '')),
  )
}

function gateBefore(activity: Activity): Activity {
  const { at, via, tolerant, triggers } = activity
  const note = 'a metric decides whether the model is released'
  return { kind: 'gate', note, at, via, tolerant, conditional: false, triggers, detail: {} }
}
