import { describe, expect, test } from '@jest/globals'
import { withDisabled } from '../../../src/derive/automation/with-disabled.ts'
import { disabledByHand } from '../../../src/model/automation.ts'
import { seen } from '../../../src/model/facet.ts'
import { doing, workflow } from '../../support/facts.ts'
import { repositoryOf } from '../../support/repository-of.ts'

const one = workflow([doing('train')])
const stating = (state: string) =>
  repositoryOf({}, { facts: { workflows: seen([{ path: one.path, state, createdAt: '2026-01-01T00:00:00Z' }]) } })

describe('withDisabled', () => {
  test('switches off what somebody disabled by hand', () => {
    expect(withDisabled([one], stating('disabled_manually'))).toEqual([{ ...one, inactive: disabledByHand }])
  })

  test.each(['active', 'disabled_inactivity'])('leaves what is %s', (state) => {
    expect(withDisabled([one], stating(state))).toEqual([one])
  })

  test('keeps the reason the files give, and says nothing without being told', () => {
    const off = { ...one, inactive: 'no job can run' }
    expect(withDisabled([off], stating('disabled_manually'))).toEqual([off])
    expect(withDisabled([one], repositoryOf({}))).toEqual([one])
  })
})
