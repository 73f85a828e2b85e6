import { describe, expect, test } from '@jest/globals'
import { filesOf } from '../../src/derive/files.ts'
import { scopesOf } from '../../src/derive/project-scopes.ts'
import type { Activity } from '../../src/model/activity.ts'
import { doing, jobOf, testFile, workflow } from '../support/facts.ts'
import { repositoryOf } from '../support/repository-of.ts'

const all = ['models/churn', 'models/price', 'api'].map((path) => ({ name: path, path }))
const at = { path: '.github/workflows/ci.yml', line: 3 }
const plain = doing('build', { at, note: 'docker build -t x .', detail: { command: 'docker build -t x .' } })
const churn = doing('train', { at: { path: 'models/churn/train.py', line: 1 } })

const tests = [
  testFile({ path: 'tests/test_a.py', touches: ['models/churn/a.py'] }),
  testFile({ path: 'tests/test_b.py' }),
]

/** The folders that the first activity of a workflow is about. */
function about(activities: readonly Activity[], text = 'on: push\n'): readonly string[] | undefined {
  const automation = workflow([jobOf(activities), jobOf([doing('lint', { at })])])
  const files = filesOf(repositoryOf({ [at.path]: text }))
  const [job] = automation.jobs
  const [activity] = activities
  if (job === undefined || activity === undefined) throw new Error('no activity')
  const folders = scopesOf({ automations: [automation], files, tests }, all).of(activity, job, automation)
  return folders === undefined ? undefined : [...folders]
}
const command = (words: string, detail: Activity['detail'] = {}) =>
  about([doing('build', { at, detail: { command: words, ...detail } })])

describe('scopesOf', () => {
  test.each([
    ['where it stands', about([churn]), ['models/churn']],
    ['the way that leads there', about([doing('train', { at, via: ['api/Makefile:3'] })]), ['api']],
    ['where it runs', command('docker build .', { folder: 'models/price' }), ['models/price']],
    ['a folder that its command names', command('docker build -f ./models/churn/Dockerfile .'), ['models/churn']],
    ['a folder named from where it runs', command('pytest churn', { folder: 'models' }), ['models/churn']],
    [
      'the tests that it runs',
      command('pytest', { files: 'api/test_a.py\nmodels/price/test_b.py' }),
      ['models/price', 'api'],
    ],
    [
      'the inputs of an action',
      about([doing('build', { at, note: 'docker/build-push-action: context: ./api' })]),
      ['api'],
    ],
    ['the rest of its job', about([plain, churn]), ['models/churn']],
  ])('an activity is about %s', (_, folders, expected) => expect(folders).toEqual(expected))

  test('its own word goes before that of its job', () =>
    expect(about([doing('train', { at: { path: 'api/x.py' } }), churn])).toEqual(['api']))

  test('the path filters of its workflow, where nothing in its job says', () => {
    const filtered = 'on:\n  push: { paths: ["models/churn/**", .github/workflows/ci.yml, "!api/**"] }\n'
    expect(about([plain], filtered)).toEqual(['models/churn'])
    expect(about([plain], 'on:\n  pull_request: { paths: ["models/**"] }\n')).toEqual(['models/churn', 'models/price'])
  })

  test('tests that stand elsewhere are about what they reach, and about none where they reach none', () => {
    expect(command('pytest', { files: 'tests/test_a.py' })).toEqual(['models/churn'])
    expect(command('pytest', { files: 'tests/test_b.py' })).toEqual([])
  })

  test('nothing in particular where nothing says', () => {
    expect(about([plain])).toBeUndefined()
    expect(command('docker build -t apis/modelschurn .')).toBeUndefined()
  })

  test('nothing in a repository without projects', () => {
    const automation = workflow([jobOf([churn])])
    const scopes = scopesOf({ automations: [automation], files: filesOf(repositoryOf({})), tests }, [
      { name: '.', path: '.' },
    ])
    expect(scopes.ofAutomation(automation)).toBeUndefined()
  })
})
