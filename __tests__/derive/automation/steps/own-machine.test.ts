import { describe, expect, it } from '@jest/globals'
import { withoutPassing } from '../../../../src/derive/automation/steps/own-machine.ts'
import type { Activity } from '../../../../src/model/activity.ts'

function one(kind: Activity['kind'], detail: Readonly<Record<string, string>> = {}): Activity {
  const at = { path: 'ci.yml', line: 1 }
  return { kind, note: kind, at, via: [], tolerant: false, conditional: false, triggers: [], detail }
}
const own = { ownMachine: 'yes' }

describe('what holds on a machine of one’s own', () => {
  it.each([
    ['a container left on it', [one('build'), one('deploy', own)], 'self-hosted, linux', ['build', 'deploy']],
    ['one that takes the place of another', [one('rollback', own), one('deploy', own)], 'self-hosted', ['deploy']],
    ['one that is taken away', [one('deploy', own), one('test'), one('rollback', own)], 'self-hosted', ['test']],
    ['a hosted runner', [one('deploy', own), one('deploy')], 'ubuntu-latest', ['deploy']],
    ['no runner', [one('deploy', own)], undefined, []],
  ])('%s', (_, activities, runner, kept) => {
    expect(withoutPassing(activities, runner).map(({ kind }) => kind)).toEqual(kept)
  })
})
