import type { Evidence } from '../../model/answer.ts'
import type { Facts } from '../../model/facts.ts'
import { catches, checkingScript } from './checking-script.ts'
import { linesOf } from './steps-of.ts'
import type { StepLine } from './steps-of.ts'

const asksModel =
  /\bcurl\b[^\n]*\/[\w/-]{0,80}(?:predict|score|scoring|infer|classif|recommend|forecast|invocations)[\w/-]{0,40}/i
const sends = /\s(?:-X\s*POST|--request[= ]POST|-d\b|--data\b|--data-\w+|-F\b|--form\b|--json\b)/
/** The answer is looked at, and a wrong one fails the step. */
const checks =
  /\bgrep\s+-\w*q|\bgrep\b[^\n]*\|\|\s*\{?\s*(?:echo[^\n]*;\s*)?exit [1-9]|\bjq\s+-\w*e|^\s*\[\[?\s[^\n]*\s(?:==?|!=|-eq|-ne|-lt|-gt)\s[^\n]*\]\]?\s*$|\bexit [1-9]|^\s*assert\b/
/** What a condition finds is not yet a failure. */
const condition = /^\s*(?:if|elif|while|until)\b/
const swallowed = /\|\|\s*(?:true|:|exit 0)\s*$|continue-on-error:\s*true/m

/** Lines after a request within which its answer is looked at; a request body may stand between. */
const within = 40

/** Requests for predictions that automation sends to the running service and whose answers it checks. */
export function checkedAnswers(facts: Facts): readonly Evidence[] {
  return facts.automations
    .filter(({ inactive }) => inactive === undefined)
    .flatMap(({ jobs }) => jobs.filter(({ tolerant }) => !tolerant))
    .flatMap((job) => {
      const lines = linesOf(job, facts)
      return lines.flatMap(({ line, text }, at) =>
        (asksModel.test(text) && isChecked(lines.slice(at, at + within))) || startsChecks(text, facts)
          ? [
              {
                note: 'asks the service for a prediction and checks the answer',
                strength: 'automated' as const,
                at: { path: job.at.path, line },
              },
            ]
          : [],
      )
    })
    .slice(0, 3)
}

const sendsData =
  /\b(?:requests|httpx|session|client)\.post\(|\binvoke_endpoint\(|\b(?:online_endpoints|batch_endpoints)\.invoke\(|\bpredictor\.predict\(/
const scores = /predict|scor(?:e|ing)|infer|classif|recommend|forecast|invocations|invoke/i

/** Whether a line starts a program that sends data to the service and asserts on the answer. */
function startsChecks(line: string, facts: Facts): boolean {
  return !swallowed.test(line) && checksAnswer(checkingScript(line, facts)?.text ?? '')
}

function checksAnswer(text: string): boolean {
  const code = text.replace(/^\s*#.*$/gm, '')
  return sendsData.test(code) && scores.test(code) && /^\s*assert\b/m.test(code) && !catches(code)
}

/** Programs among the tests that send data to the service and assert on the answer, without a function that a runner would collect. */
export function checkingTests({ code, tests, files }: Facts): readonly Evidence[] {
  const collected = new Set(tests.map(({ path }) => path))
  return code
    .filter(({ path, language, test }) => test && language === 'python' && !collected.has(path))
    .flatMap(({ path }): readonly Evidence[] => {
      const text = files.text(path)
      if (text?.state !== 'seen' || !checksAnswer(text.value)) return []
      return [{ note: 'asks the service for a prediction and asserts on the answer', strength: 'used', at: { path } }]
    })
    .slice(0, 3)
}

/** Whether a step that starts with a request sends data and looks at what comes back; the next step is another matter. */
function isChecked(lines: readonly StepLine[]): boolean {
  const end = lines.findIndex(
    ({ text }, at) => at > 0 && /^\s*-\s+(?:name|uses|run|id|if)\s*:|^\s*stage\s*\(/.test(text),
  )
  const step = (end === -1 ? lines : lines.slice(0, end)).map(({ text }) => text)
  const whole = step.join('\n')
  const checked = step.some((text) => !condition.test(text) && checks.test(text))
  return checked && sends.test(whole) && !swallowed.test(whole)
}
