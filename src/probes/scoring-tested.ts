import * as z from 'zod'
import { no, unknown, yes } from '../model/answer.ts'
import type { Answer } from '../model/answer.ts'
import type { TestFile } from '../model/facts.ts'
import type { Probe } from '../model/probe.ts'
import { checkedAnswers } from './parts/answers-checked.ts'
import { asksFromAfar, healthRoute } from './parts/asks-from-afar.ts'
import { hiddenWork } from './parts/hidden.ts'
import { asksService } from './parts/service-asked.ts'
import { testsRunByAutomation } from './parts/tests-run-by.ts'

const params = z.strictObject({})

/** Whether automation runs tests that assert on the scoring code. */
export const scoringTested: Probe<z.infer<typeof params>> = {
  id: 'scoring-tested',
  question: 'Does automation run tests that exercise the scoring code?',
  needs: ['tree', 'texts'],
  params,
  ask(facts): Answer {
    const scoring = new Set(facts.roles.scoring.map((at) => at.path))
    const covering = facts.tests.filter(
      (file) =>
        file.cases > 0 &&
        (file.touches.some((path) => scoring.has(path)) || (scoring.size > 0 && asksService(file))) &&
        !asksForHealthOnly(file) &&
        !asksFromAfar(file, facts),
    )
    const run = testsRunByAutomation(facts)
    const counting = covering.filter((file) => run.has(file.path))
    if (counting.length > 0) return yes(...bestFirst(counting).slice(0, 5).map(evidenceOf))
    const checked = scoring.size > 0 ? checkedAnswers(facts) : []
    if (checked.length > 0) return yes(...checked)
    if (covering.length === 0) return no()
    const hidden = hiddenWork(facts, { on: 'any', kinds: ['test'], suggests: /test|check|\bci\b/i })
    if (hidden.length > 0) return unknown(...hidden)
    return no(
      'Tests of the scoring code exist, but no automation runs them.',
      covering.slice(0, 3).map((file) => ({ ...evidenceOf(file), strength: 'used' })),
    )
  },
}

/** Each test of the file asks the service whether it is up, none what the model answers. */
function asksForHealthOnly(file: TestFile): boolean {
  const requests = file.exercises.flatMap((one) => (one.note.startsWith('requests ') ? (one.detail['call'] ?? []) : []))
  return !file.assertsOnModel && requests.length >= file.cases && requests.every((one) => healthRoute.test(one))
}

/** Those that look at what the model says, before those that only meet its code. */
function bestFirst(files: readonly TestFile[]): readonly TestFile[] {
  return files.toSorted((a, b) => Number(b.assertsOnModel) - Number(a.assertsOnModel))
}

function evidenceOf(file: TestFile) {
  return { note: `${file.cases} tests of the scoring code`, strength: 'automated' as const, at: { path: file.path } }
}
