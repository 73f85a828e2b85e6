import * as z from 'zod'
import { no, unknown, yes } from '../model/answer.ts'
import type { Answer, Evidence } from '../model/answer.ts'
import type { Facts, TestFile } from '../model/facts.ts'
import type { Probe } from '../model/probe.ts'
import { checkedAnswers } from './parts/answers-checked.ts'
import { asksFromAfar } from './parts/asks-from-afar.ts'
import { hiddenWork } from './parts/hidden.ts'
import { testsRunByAutomation } from './parts/tests-run-by.ts'

const params = z.strictObject({})

/** Whether the tests that automation runs cover both sides: training or data code, and scoring or application code. */
export const testsCoverAllCode: Probe<z.infer<typeof params>> = {
  id: 'tests-cover-all-code',
  question: 'Do the tests that automation runs cover both training or data code and scoring or application code?',
  needs: ['tree', 'texts'],
  params,
  ask(facts): Answer {
    const run = testsRunByAutomation(facts)
    const able = facts.tests.filter((file) => file.cases > 0)
    const near = able.filter((file) => !asksFromAfar(file, facts))
    const { training, data, scoring, application } = facts.roles
    const sides = [
      { name: 'training or data code', tests: able, paths: [...training, ...data, ...fittedBy(facts)] },
      { name: 'scoring or application code', tests: near, paths: [...scoring.map((at) => at.path), ...application] },
    ].filter((side) => side.paths.length > 0)
    const covered = sides.map((side) => ({
      ...side,
      by: covering(
        side.tests.filter((file) => run.has(file.path)),
        side.paths,
      ),
    }))
    const checked = scoring.length > 0 ? checkedAnswers(facts).slice(0, 1) : []
    const evidence = covered.flatMap(({ name, by, tests }) =>
      by === undefined ? (tests === near ? checked : []) : [evidenceOf(by, name)],
    )
    if (sides.length > 0 && evidence.length === sides.length) return yes(...evidence)
    // Tests that nothing is seen to run may be run where nobody can look.
    const all = sides.every((side) => covering(side.tests, side.paths) !== undefined)
    const hidden = all ? hiddenWork(facts, { on: 'any', kinds: ['test'], suggests: /test|check|\bci\b/i }) : []
    if (sides.length > 0 && hidden.length > 0) return unknown(...hidden)
    if (evidence.length === 0) return no()
    const missing = covered.find(({ by }) => by === undefined)
    return no(missing === undefined ? undefined : `Automation runs tests, but none of ${missing.name}.`, evidence)
  },
}

/** Files that define what training fits: those it imports that are named for it. */
function fittedBy({ code, roles }: Facts): readonly string[] {
  return code
    .filter(({ path }) => roles.training.includes(path))
    .flatMap(({ imports }) => imports)
    .filter((path) => /(?:^|[/_.-])(?:models?|networks?|nets?|architectures?|modules?|layers)(?=$|[/_.-])/i.test(path))
}

function covering(tests: readonly TestFile[], paths: readonly string[]): TestFile | undefined {
  const side = new Set(paths)
  return tests.find((file) => file.touches.some((path) => side.has(path)))
}

function evidenceOf(file: TestFile, side: string): Evidence {
  return { note: `${file.cases} tests of ${side}`, strength: 'automated', at: { path: file.path } }
}
