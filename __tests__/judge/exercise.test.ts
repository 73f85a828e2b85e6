import { describe, expect, test } from '@jest/globals'
import { exercised, staleNotes } from '../../src/judge/exercise.ts'
import { no, yes, type Evidence } from '../../src/model/answer.ts'
import type { Automation } from '../../src/model/automation.ts'
import { seen } from '../../src/model/facet.ts'
import type { Runs } from '../../src/model/snapshot.ts'
import { doing, facts, on, workflow } from '../support/facts.ts'
import { repositoryOf } from '../support/repository-of.ts'

const path = '.github/workflows/ci.yml'
const window = { now: '2026-11-20T12:00:00Z', days: 90 }
const evidence = { note: 'fits a model', strength: 'automated', at: { path: 'train.py' }, via: [`${path}:9`] } as const
const run = (createdAt: string, workflowPath = path) => ({
  id: 7,
  workflow: workflowPath,
  event: 'schedule',
  branch: 'main',
  conclusion: 'success',
  sha: 'a'.repeat(40),
  createdAt,
  url: 'https://github.com/acme/churn/actions/runs/7',
})
const [lately, longAgo] = ['2026-11-16T03:00:00Z', '2026-05-01T03:00:00Z']

function factsWith(runs: Partial<Runs>, more: { createdAt?: string; automation?: Partial<Automation> } = {}) {
  const { createdAt = '2026-01-01T00:00:00Z', automation = {} } = more
  const snapshot = repositoryOf(
    {},
    {
      facts: {
        runs: seen({ branch: 'main', recent: [], total: runs.recent?.length ?? 0, ...runs }),
        workflows: seen([{ path, state: 'active', createdAt }]),
      },
    },
  )
  const scheduled = { triggers: [on.schedule], ...automation }
  return facts({ snapshot, automations: [workflow([doing('train')], scheduled)] })
}

const strengthIn = (given: ReturnType<typeof facts>, shown: Evidence = evidence) => {
  const answer = exercised(yes(shown), given, window)
  return answer.says === 'yes' && answer.evidence.map(({ strength, url }) => [strength, url])
}

describe('exercised', () => {
  test('links the last success within the window', () => {
    const recent = [run(lately), run(longAgo)]
    expect(strengthIn(factsWith({ recent }))).toEqual([['exercised', recent[0]?.url]])
  })

  test('takes what has not succeeded for that long as declared, with a warning, and leaves the answer', () => {
    const stale = factsWith({ recent: [run(longAgo)] })
    expect(strengthIn(stale)).toEqual([['declared', undefined]])
    expect(staleNotes(stale, window)).toEqual([expect.objectContaining({ severity: 'warning', path })])
    expect(exercised(no('near'), stale, window)).toEqual(no('near'))
  })

  test.each([
    ['was changed here', factsWith({ recent: [run(lately)], edited: [path] })],
    ['is not old enough', factsWith({}, { createdAt: '2026-11-01T00:00:00Z' })],
    ['is not started on the default branch', factsWith({}, { automation: { triggers: [on.pullRequest] } })],
    ['is started by people', factsWith({}, { automation: { triggers: [on.manual] } })],
    ['may have succeeded before what was listed', factsWith({ recent: [run(lately, 'other.yml')], total: 500 })],
  ])('judges as declared what %s', (_, given) => {
    expect(strengthIn(given)).toEqual([['automated', undefined]])
    expect(staleNotes(given, window)).toEqual([])
  })

  test.each([
    [lately, 'exercised'],
    [longAgo, 'automated'],
  ])('what GitHub recorded on %s is %s, whether or not runs were seen', (happened, strength) => {
    const url = 'https://github.com/acme/churn/releases/tag/v1'
    const recorded: Evidence = { note: 'released', strength: 'exercised', happened, url }
    expect(strengthIn(factsWith({}), recorded)).toEqual([[strength, url]])
    expect(strengthIn(facts(), recorded)).toEqual([[strength, url]])
  })

  test('leaves evidence that no workflow leads to', () => {
    const used = { note: 'fits a model', strength: 'used', at: { path: 'train.py' } } as const
    expect(strengthIn(factsWith({ recent: [run(lately)] }), used)).toEqual([['used', undefined]])
    expect(strengthIn(facts())).toEqual([['automated', undefined]])
  })
})
