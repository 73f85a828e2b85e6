import { describe, expect, test } from '@jest/globals'
import { soughtBy } from '../../src/advise/sought-by.ts'

describe('soughtBy', () => {
  test('activities stand in the parameters', () => {
    const sought = soughtBy({ probe: 'automation-does', with: { activity: ['build', 'install'], on: 'change' } })
    expect(sought).toEqual({ probes: ['automation-does'], activities: ['install', 'build'], roles: [] })
  })

  test('or follow from the probe, each once over all parts', () => {
    const sought = soughtBy({
      all: [
        { any: [{ probe: 'training-repeatable' }, { not: { probe: 'training-automated' } }] },
        { probe: 'training-environment-exact' },
        { probe: 'automation-does', with: { activity: 'train' } },
      ],
    })
    expect(sought).toEqual({
      probes: ['training-repeatable', 'training-automated', 'training-environment-exact', 'automation-does'],
      activities: ['train'],
      roles: ['packaging'],
    })
  })

  test.each([undefined, null, 'train', 7, { activity: 'fly' }, { activity: [['train']] }])(
    'parameters %j name no activity',
    (params) => {
      expect(soughtBy({ probe: 'owners-cover', with: params }).activities).toEqual([])
    },
  )
})
