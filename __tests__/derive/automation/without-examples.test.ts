import { describe, expect, it } from '@jest/globals'
import { withoutExamples } from '../../../src/derive/automation/without-examples.ts'
import { doing, jobOf, unit, workflow } from '../../support/facts.ts'

const at = (path: string) => ({ at: { path, line: 3 } })
const run = [
  workflow([
    jobOf([
      doing('train', at('examples/iris/train.py')),
      doing('test', at('examples/iris/check.sh')),
      doing('train', at('src/train.py')),
      doing('register', at('archived/train.py')),
    ]),
  ]),
]
const left = (...units: Parameters<typeof withoutExamples>[1]) =>
  withoutExamples(run, units).flatMap(({ jobs }) =>
    jobs.flatMap(({ activities }) => activities.map(({ kind, at: place }) => `${kind} ${place.path}`)),
  )

describe('what automation does with examples', () => {
  it('fits and keeps nothing for the repository, whose own code is about models', () => {
    expect(left(unit('src/score.py', [doing('predict')]))).toEqual([
      'test examples/iris/check.sh',
      'train src/train.py',
    ])
  })

  it.each([
    ['nothing else is about models', unit('src/tool.py', [doing('data')])],
    ['only tests are', unit('tests/test_fit.py', [doing('train')], { test: true })],
    ['only other examples are', unit('samples/fit.py', [doing('train')])],
  ])('is what the repository is for where %s', (_, one) => {
    expect(left(one)).toHaveLength(4)
  })
})
