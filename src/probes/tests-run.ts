import * as z from 'zod'
import { no, unknown, yes } from '../model/answer.ts'
import type { Answer } from '../model/answer.ts'
import type { Probe } from '../model/probe.ts'
import { evidenceFrom } from './parts/evidence-from.ts'
import { hiddenWork } from './parts/hidden.ts'
import { isStarted, occurrencesOf, ofKind } from './parts/occurrences.ts'
import { reportedRuns } from './parts/reported-runs.ts'

const params = z.strictObject({ on: z.enum(['change', 'automatic', 'any']).default('change') })
type Params = z.infer<typeof params>

/** Words of a callee that may test; a check of titles, links or licences looks at no code. */
const speaksOfTests =
  /test|(?<!(?:docs?|designs?|lint|style|format|spell\w*|links?|titles?|labels?|licen[cs]es?|messages?|commits?)[-_])check|\bci\b/i

/** Whether automation runs tests that exist, so that a failing test fails the job. */
export const testsRun: Probe<Params> = {
  id: 'tests-run',
  question: 'Does automation run tests of this repository, and does a failing test fail the job?',
  needs: ['tree', 'texts', 'checks'],
  params,
  ask(facts, { on }): Answer {
    const runs = ofKind(occurrencesOf(facts), ['test'])
    const started = runs.filter((one) => isStarted(one, on))
    const failing = started.filter((one) => !one.activity.tolerant)
    if (failing.length > 0)
      return yes(
        ...evidenceFrom(
          failing.map((one) => one.activity),
          'automated',
        ),
      )
    const reported = on === 'change' ? reportedRuns(facts, runs) : []
    if (reported.length > 0) return yes(...reported)
    const hidden = hiddenWork(facts, { on, kinds: ['test'], suggests: speaksOfTests })
    if (hidden.length > 0) return unknown(...hidden)
    if (started.length > 0) {
      return no(
        'Tests run, but their failure does not fail the job.',
        evidenceFrom(
          started.map((one) => one.activity),
          'automated',
        ),
      )
    }
    if (runs.length > 0) {
      return no(
        'Tests run, but not on pushes or pull requests.',
        evidenceFrom(
          runs.map((one) => one.activity),
          'automated',
        ),
      )
    }
    const idle = facts.tests.filter((file) => file.cases > 0)
    if (idle.length === 0) return no()
    const note = `${idle.length} test files that no automation runs`
    return no('Tests exist, but no automation runs them.', [
      { note, strength: 'used', ...(idle[0] === undefined ? {} : { at: { path: idle[0].path } }) },
    ])
  },
}
