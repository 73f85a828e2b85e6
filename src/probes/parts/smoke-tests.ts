import type { Facts } from '../../model/facts.ts'
import type { Evidence } from '../../model/answer.ts'
import { catches, checkingScript } from './checking-script.ts'
import { linesOf, stepLine, upstreamOf } from './steps-of.ts'
import type { StepLine } from './steps-of.ts'
import type { Occurrence } from './occurrences.ts'

const swallowed = /\|\|\s*(?:true|:|echo|exit 0|continue)|continue-on-error:\s*true/

/** A request whose failure fails the command. */
const failing =
  /\bcurl\b[^\n|]*\s(?:--fail(?:-with-body|-early)?\b|-[A-Za-z]*f[A-Za-z]*\b)|\bwget\b[^\n]*\shttp|\bhttp\b[^\n]*--check-status/

/** A request that Python makes of a service or of a managed endpoint. */
const requested =
  /\b(?:requests|httpx)\.(?:get|post)\(|\b(?:online_endpoints|batch_endpoints)\.invoke\(|\binvoke_endpoint\(|\bpredictor\.predict\(/

/** Asks for the answer's status or content, and stops on a wrong one. */
const compares = /http_code|status_code|\.status\b|jq\b/
const stops = /\bexit [1-9]|\bassert\b|raise SystemExit|sys\.exit\([^0)]|raise_for_status|pytest|unittest/

/** Requests with assertions against what a deployment has just brought up, in its job or in one that waits for it. */
export function smokeTests(deployment: Occurrence, facts: Facts): readonly Evidence[] {
  const { activity, job, automation } = deployment
  const from = stepLine(activity, job)
  if (from === undefined || job.at.path !== automation.path) return []
  const own = linesOf(job, facts).filter(({ line }) => line > from)
  const later = automation.jobs
    .filter((one) => one.id !== job.id && upstreamOf(one, automation).some(({ id }) => id === job.id))
    .filter((one) => !one.tolerant)
    .flatMap((one) => linesOf(one, facts))
  return [...scriptsAsked(own, facts), ...scriptsAsked(later, facts)].slice(0, 3).map(({ line, by }) => ({
    note: `${by} checks what was deployed`,
    strength: 'automated' as const,
    at: { path: automation.path, line },
  }))
}

function scriptsAsked(
  lines: readonly StepLine[],
  facts: Facts,
): readonly { readonly line: number; readonly by: string }[] {
  return lines.flatMap(({ line, text }, index) => {
    if (swallowed.test(text)) return []
    if (failing.test(text)) return isElsewhere(text) ? [] : [{ line, by: 'a request' }]
    // A status that is captured, and a comparison that stops within the next lines.
    const next = lines.slice(index, index + 12).map((one) => one.text)
    if (/\bcurl\b/.test(text) && compares.test(next.join('\n')) && next.some((one) => /\bexit [1-9]/.test(one)))
      return isElsewhere(text) ? [] : [{ line, by: 'a request' }]
    // Python written out in the step: a request, and an assertion on its answer that nothing catches.
    const inline = lines.slice(index, index + 25).map((one) => one.text)
    const caught = inline.some((one) => /^\s*except\b/.test(one))
    if (requested.test(text) && !isElsewhere(text) && !caught && inline.some((one) => /^\s*assert\b/.test(one)))
      return [{ line, by: 'a request' }]
    const called = checkingScript(text, facts)
    return called !== undefined && asserts(called.text) ? [{ line, by: called.name }] : []
  })
}

/** A download is no check of the deployment. */
function isElsewhere(text: string): boolean {
  if (
    /\bcurl\b/.test(text) &&
    /\s-(?!-)[a-zA-Z]*[LOo][a-zA-Z]*\s|\|\s*(?:ba)?sh\b/.test(text.replace(/\s-o\s+\/dev\/null/g, ' '))
  )
    return true
  return /github\.com|githubusercontent|slack|hooks\.|api\.telegram|dl\.k8s\.io|\bapt\b|\binstall\b/.test(text)
}

/** A script that asks the service and stops on a wrong answer: by the request itself, or by comparing what came back. */
function asserts(text: string): boolean {
  const lines = text.split('\n').filter((line) => !/^\s*#/.test(line))
  const code = lines.join('\n')
  if (lines.some((line) => failing.test(line) && !swallowed.test(line) && !isElsewhere(line))) return true
  if (/\bcurl\b/.test(code)) return compares.test(code) && stops.test(code)
  if (/\brequests\.|httpx|urllib|aiohttp/.test(code))
    return !catches(code) && /^\s*assert\b|raise_for_status|sys\.exit\([^0)]|raise SystemExit|\bexit\([1-9]/m.test(code)
  return false
}
