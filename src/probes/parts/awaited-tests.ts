import type { Activity } from '../../model/activity.ts'
import type { Automation, Job } from '../../model/automation.ts'
import type { Facts } from '../../model/facts.ts'
import { linesOf, upstreamOf } from './steps-of.ts'

/** Tests of other workflows for whose success a job waits by asking for it, and failing where it does not come. */
export function awaitedTests(job: Job, facts: Facts): readonly Activity[] {
  const text = linesOf(job, facts)
    .map((one) => one.text)
    .join('\n')
  const workflows = facts.automations.filter((automation) => automation.inactive === undefined)
  const named = waitsByCommand(text) ? workflows.filter((one) => isNamed(one, text)) : []
  const checks = /wait-on-check-action|wait-for-check|wait-for-status-checks|action-wait-for/.test(text)
    ? workflows.flatMap((one) =>
        one.jobs
          .filter(({ id, name }) => isChecked(text, id) || (name !== undefined && isChecked(text, name)))
          .flatMap((found) => upstreamOf(found, one)),
      )
    : []
  return [...named.flatMap((one) => one.jobs), ...checks].flatMap(testsOf)
}

/** Tests of a job whose failure fails it. */
export function testsOf(job: Job): readonly Activity[] {
  return job.tolerant ? [] : job.activities.filter(({ kind, tolerant }) => kind === 'test' && !tolerant)
}

function waitsByCommand(text: string): boolean {
  if (/\bgh run watch\b[^\n]*--exit-status/.test(text)) return true
  return (
    /\bgh (?:run (?:list|view)|pr checks|api)\b|actions\/runs|check-runs|commits\/[^\n]{0,80}\/status/.test(text) &&
    /\bexit 1\b/.test(text)
  )
}

function isNamed({ name, path }: Automation, text: string): boolean {
  const file = path.slice(path.lastIndexOf('/') + 1)
  return [name, file].some(
    (one) =>
      one !== '' &&
      (text.includes(`"${one}"`) || text.includes(`'${one}'`) || text.includes(` ${one} `) || text.includes(`=${one}`)),
  )
}

function isChecked(text: string, name: string): boolean {
  return text.split('\n').some((line) => {
    const match = /^\s*(?:-\s*)?check-?(?:name|regexp)s?:\s*(.+)$/i.exec(line)
    return match !== null && (match[1] ?? '').replace(/["']/g, '').trim() === name
  })
}
