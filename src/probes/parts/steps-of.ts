import type { Activity } from '../../model/activity.ts'
import type { Automation, Job } from '../../model/automation.ts'
import type { Facts } from '../../model/facts.ts'

/** A line of a job as its file has it. */
export interface StepLine {
  readonly line: number
  readonly text: string
}

/** The lines of a job in the file it stands in, comments left out; empty where the file was not read. */
export function linesOf(job: Job, facts: Facts): readonly StepLine[] {
  const { path, line: from = 1 } = job.at
  const text = facts.files.text(path)
  if (text?.state !== 'seen') return []
  const lines = text.value.split('\n')
  const next = facts.automations
    .flatMap((automation) => automation.jobs)
    .filter((one) => one.at.path === path)
    .map((one) => one.at.line ?? 1)
    .filter((line) => line > from)
  const end = Math.min(lines.length + 1, ...next)
  return lines
    .slice(from - 1, end - 1)
    .map((one, index) => ({ line: from + index, text: one }))
    .filter((one) => !/^\s*#/.test(one.text))
}

/** The line of the automation's file from which an activity is reached; undefined where its chain starts elsewhere. */
export function stepLine(activity: Activity, job: Job): number | undefined {
  const [first] = activity.via
  if (first === undefined) return activity.at.path === job.at.path ? activity.at.line : undefined
  const match = /^(.*):(\d+)$/.exec(first)
  return match !== null && match[1] === job.at.path ? Number(match[2]) : undefined
}

/** A job and all it waits for, itself first. */
export function upstreamOf(job: Job, automation: Automation): readonly Job[] {
  const found = new Map<string, Job>()
  const open = [job]
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    if (found.has(one.id)) continue
    found.set(one.id, one)
    const { needs } = one
    open.push(...automation.jobs.filter(({ id }) => needs.includes(id)))
  }
  return [...found.values()]
}
