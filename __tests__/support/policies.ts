import fc from 'fast-check'
import type { ActionInputs } from '../../src/config/action-inputs.ts'
import type { Config } from '../../src/config/config-schema.ts'
import { policyOf } from '../../src/config/policy-of.ts'
import { assessmentOf } from '../../src/judge/assessment-of.ts'
import type { Answer } from '../../src/model/answer.ts'
import type { Assessment } from '../../src/model/assessment.ts'
import type { Criterion } from '../../src/model/criterion.ts'
import type { FailOn, Floor, Policy } from '../../src/model/policy.ts'
import { facts } from './facts.ts'
import { ladderOf } from './verdicts.ts'

const ids = ['r1', 'r2', 'r3']
const levels = fc.option(fc.integer({ min: 0, max: 3 }), { nil: undefined })
const failOn = fc.subarray(['below-minimum', 'below-target', 'regression'] as const, { minLength: 1 })
const never = fc.constant('never' as const).map((mode): FailOn[] => [mode])
const id = fc.constantFrom(...ids)
const until = fc.constantFrom('2026-01-01', '2099-01-01')
const required = fc.option(fc.boolean(), { nil: undefined })

/** Keys that a config and an organisation's policy share. */
const common = {
  version: fc.constant(1 as const),
  target: levels,
  minimum: levels,
  'on-incomplete': fc.constantFrom('fail', 'pass'),
  'gate-on': fc.constantFrom('effective', 'verified'),
  strict: fc.boolean(),
  kind: fc.option(fc.constantFrom('product', 'library', 'template', 'none'), { nil: undefined }),
  criteria: fc.dictionary(id, fc.record({ required })),
} as const

/** Any config that a repository may have. */
export const anyConfig: fc.Arbitrary<Config> = fc.record({
  ...common,
  'fail-on': fc.oneof(failOn, never),
  exclude: fc.subarray(['src', '**']),
  waivers: fc.array(fc.record({ criterion: id, reason: fc.constant('r'), owner: fc.constant('o'), until }), {
    maxLength: 3,
  }),
  attestations: fc.array(
    fc.record({
      criterion: id,
      statement: fc.constant('s'),
      owner: fc.constant('o'),
      evidence: fc.constant('e'),
      until,
    }),
    { maxLength: 3 },
  ),
})

/** Any policy of an organisation. */
export const anyFloor: fc.Arbitrary<Floor> = fc
  .record({ config: fc.record({ ...common, 'fail-on': failOn }), nonWaivable: fc.subarray(ids) })
  .map(({ config, nonWaivable }) => ({ ...policyOf(config), nonWaivable }))

/** Any inputs that bear on the gate. */
export const anyInputs: fc.Arbitrary<Pick<ActionInputs, 'target' | 'minimum' | 'failOn'>> = fc.record({
  target: levels,
  minimum: levels,
  failOn: fc.option(fc.oneof(failOn, never), { nil: undefined }),
})

/** What might be seen of a repository: the answer to each criterion, what it is, and what got worse in it. */
export const anySight = fc.record({
  answers: fc.tuple(...ids.map(() => fc.constantFrom<Answer['says']>('yes', 'no', 'unknown', 'not-applicable'))),
  applicable: fc.boolean(),
  worse: fc.constantFrom('surely', 'maybe', 'not'),
})
type Sight = typeof anySight extends fc.Arbitrary<infer T> ? T : never

/** The assessment of such a repository by a policy, under a model of three levels with one criterion each. */
export function judgedBy(policy: Policy, sight: Sight, nonWaivable: readonly string[] = []): Assessment {
  const applicability = {
    kind: sight.applicable ? 'product' : 'none',
    applicable: sight.applicable,
    because: 'b',
    evidence: [],
  } as const
  return assessmentOf(facts({ applicability }), (probe) => answerOf(sight.answers[ids.indexOf(probe)] ?? 'no'), {
    model: { ...ladderOf(3), nonWaivable: [...nonWaivable] },
    criteria: ids.map(criterionOf),
    policy,
    project: { name: '.', path: '.' },
    tool: { name: 't', version: '0' },
    now: '2026-11-20T12:00:00Z',
    regressions: { surely: sight.worse === 'surely' ? ['s'] : [], maybe: sight.worse === 'maybe' ? ['m'] : [] },
  })
}

/** How much an outcome holds up: a failed gate more than an incomplete one, and everything else nothing. */
export function severity({ gate }: Assessment): number {
  return ['incomplete', 'fail'].indexOf(gate.outcome)
}

function answerOf(says: Answer['says']): Answer {
  switch (says) {
    case 'yes':
    case 'no':
      return { says, evidence: [] }
    case 'unknown':
      return { says, why: [{ what: 'w', reason: 'failed' }] }
    case 'not-applicable':
      return { says, because: 'b' }
  }
}

function criterionOf(name: string): Criterion {
  return {
    id: name,
    dimension: 'release',
    title: name,
    gap: name,
    why: '',
    meets: [],
    notEnough: [],
    when: { probe: name },
    remedy: { effort: 'low', steps: '' },
    references: [],
    examples: [],
  }
}
