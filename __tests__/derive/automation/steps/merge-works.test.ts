import { describe, expect, test } from '@jest/globals'
import type { Activity } from '../../../../src/model/activity.ts'
import { mergeWorks } from '../../../../src/derive/automation/steps/merge-works.ts'
import { doing, on } from '../../../support/facts.ts'

function merged(...activities: readonly Activity[]): readonly string[] {
  const found = activities.map((activity) => ({
    work: { type: 'activity' as const, activity },
    triggers: activity.triggers,
  }))
  return mergeWorks(found, (triggers) => triggers).activities.map(
    ({ kind, triggers }) => `${kind} on ${triggers.map(({ event }) => event).join(' ')}`,
  )
}

const compiled = doing('train', { detail: { compiled: 'yes' } })

describe('what a job does', () => {
  test('is said once, under all its triggers', () => {
    expect(merged(doing('train'), doing('train', { triggers: [on.schedule] }))).toEqual(['train on push schedule'])
  })

  test('is not what a pipeline would do that is only compiled', () => {
    expect(merged(compiled, doing('build'))).toEqual(['build on push'])
    expect(merged(compiled, doing('dispatch'))).toEqual(['dispatch on push'])
    expect(merged(compiled, doing('dispatch', { subject: 'pipeline', detail: { compiled: 'yes' } }))).toEqual([])
  })

  test('is that as well where the pipeline is submitted or deployed beside it', () => {
    expect(merged(compiled, doing('dispatch', { subject: 'pipeline' }))).toEqual(['train on push', 'dispatch on push'])
    expect(merged(compiled, doing('deploy', { subject: 'pipeline' }))).toEqual(['train on push', 'deploy on push'])
  })
})
