import { describe, expect, test } from '@jest/globals'
import { outputs } from '../../src/publish/outputs.ts'
import { assessment } from '../support/assessment.ts'
import { hostileTexts } from '../support/hostile.ts'

const of = (part: Parameters<typeof assessment>[0] = {}, left: Parameters<typeof outputs>[1] = {}) => {
  const worst = assessment(part)
  return outputs({ worst, projects: [worst] }, left)
}

describe('outputs', () => {
  test('are all there, empty where there is nothing to say', () =>
    expect(of()).toEqual({
      level: '1',
      'level-name': 'DevOps',
      'verified-level': '1',
      'possible-level': '2',
      target: '3',
      minimum: '1',
      outcome: 'pass',
      gaps: 'automated-training,model-management',
      'previous-level': '',
      report: '',
      'comment-url': '',
      'check-url': '',
    }))

  test('name what the run left behind', () =>
    expect(
      of(
        { delta: { base: 'b', level: { from: 0, to: 1 }, gained: [], lost: [], gateEdited: [] } },
        {
          report: '/tmp/a.json',
          commentUrl: 'https://github.com/acme/churn/pull/1#issuecomment-2',
          checkUrl: 'https://x/y',
        },
      ),
    ).toMatchObject({
      'previous-level': '0',
      report: '/tmp/a.json',
      'comment-url': 'https://github.com/acme/churn/pull/1#issuecomment-2',
      'check-url': 'https://x/y',
    }))

  test('have no gaps where the model does not apply', () => expect(of({ applicable: false })['gaps']).toBe(''))

  test.each([...hostileTexts, '$(id)', '`id`', '"; rm -rf ~; "', "'||x||'", 'a && b', '<(x)', '\\'])(
    'hold nothing that a shell would act on: %j',
    (hostile) => {
      const { level, criteria } = assessment()
      const values = of({
        level: { ...level, name: hostile },
        criteria: criteria.map((one) => ({ ...one, id: hostile })),
      })
      for (const value of Object.values(values)) expect(value).not.toMatch(/["'`$\\;&|<>(){}*!\r\n]/)
    },
  )
})
