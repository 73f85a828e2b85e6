import { describe, expect, it } from '@jest/globals'
import { stamped } from '../../../../../src/derive/automation/github/run/stamped.ts'
import { mapping } from '../../../../../src/derive/yaml/look-up.ts'
import { readYaml } from '../../../../../src/derive/yaml/read-yaml.ts'
import { doing } from '../../../../support/facts.ts'

const step = (text: string) => {
  const found = mapping(readYaml(text).root ?? undefined)
  if (found === undefined) throw new Error('no mapping')
  return found
}
const conditionOf = (text: string, own: Readonly<Record<string, string>> = {}) =>
  stamped(step(text), [{ work: { type: 'activity', activity: doing('train', { detail: own }) }, triggers: [] }]).map(
    ({ work }) => (work.type === 'activity' ? work.activity.detail['if'] : undefined),
  )

describe('what a step does', () => {
  it('bears its condition, the outer before the inner', () => {
    expect(conditionOf("if: steps.a.outputs.b == 'true'\nrun: x")).toEqual(["steps.a.outputs.b == 'true'"])
    expect(conditionOf('if: failure()\nrun: x', { if: 'always()' })).toEqual(['failure() && always()'])
  })

  it('bears none where there is none', () => {
    expect(conditionOf('run: x')).toEqual([undefined])
  })

  it('leaves delegated work alone', () => {
    const work = { type: 'delegated', callee: 'a/b', hints: [], at: { path: 'x.yml' } } as const
    expect(stamped(step('if: always()'), [{ work, triggers: [] }])).toEqual([{ work, triggers: [] }])
  })
})
