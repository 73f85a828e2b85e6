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

/** Whether the step goes on without the work where a secret is not set: nobody can see here whether it is. */
export function skipsWithoutSecret(activity: Activity, job: Job, facts: Facts): boolean {
  const from = stepLine(activity, job)
  if (from === undefined) return false
  const lines = linesOf(job, facts)
  const start = lines.filter(({ line, text }) => line <= from && /^\s*-\s/.test(text)).at(-1)?.line ?? from
  const end = lines.find(({ line, text }) => line > from && /^\s*-\s/.test(text))?.line
  const step = lines.filter(({ line }) => line >= start && (end === undefined || line < end)).map(({ text }) => text)
  const asked = step.some((text) => /\bif \[\[?\s+(?:!\s+)?-[nz]\s|\bif:.*(?:secrets|env)\.\w+\s*!=\s*''/.test(text))
  return (
    asked &&
    step.some((text) => /\becho\b.*\b(?:skip\w*|not set|not configured|missing)/i.test(text)) &&
    !step.some((text) => /\bexit [1-9]/.test(text))
  )
}
