import { describe, expect, it, test } from '@jest/globals'
import { chainFrom, startedBy } from '../../../src/probes/parts/chains.ts'
import { doing, facts, on, workflow } from '../../support/facts.ts'

const sender = (command: string) =>
  workflow([doing('dispatch', { at: { path: 'a.yml' }, detail: { command } })], { path: 'a.yml' })
const target = workflow([doing('train')], {
  path: '.github/workflows/train.yml',
  name: 'Train it',
  triggers: [on.manual, { ...on.dispatch, detail: 'drift' }],
})

function started(command: string): readonly string[] {
  const automation = sender(command)
  const [activity] = automation.jobs[0]?.activities ?? []
  if (activity === undefined) throw new Error('no dispatch')
  return startedBy(facts({ automations: [automation, target] }), { activity, automation }).map(({ path }) => path)
}

describe('what a dispatch starts', () => {
  it.each([
    'gh workflow run train.yml --ref main',
    'gh workflow run .github/workflows/train.yml',
    'gh workflow run Train it',
    'benc-uk/workflow-dispatch@v1 workflow: Train it',
    'peter-evans/repository-dispatch@v3 event-type: drift',
    'curl https://api.github.com/repos/a/b/dispatches -d {"event_type":"drift"}',
  ])('is found from %s', (command) => expect(started(command)).toEqual(['.github/workflows/train.yml']))

  it.each([
    'gh workflow run retrain.yml',
    'gh workflow run train.yml.bak-1',
    'peter-evans/repository-dispatch@v3 event-type: drift-found',
    'peter-evans/repository-dispatch@v3 event-type: other',
  ])('is not found from %s', (command) => expect(started(command)).toEqual([]))
})

test.each([
  ['gitlab', ['.gitlab-ci.yml']],
  ['github', []],
] as const)('a trigger of GitLab sent by a service starts its pipeline: %s', (tool, paths) => {
  const pipeline = workflow([doing('train')], { system: 'gitlab-ci', path: '.gitlab-ci.yml' })
  const activity = doing('dispatch', {
    tool,
    detail: { location: 'https://gitlab.com/api/v4/projects/1/trigger/pipeline' },
  })
  expect(startedBy(facts({ automations: [pipeline, target] }), { activity }).map(({ path }) => path)).toEqual(paths)
})

describe('a chain of automations', () => {
  it('leads on to the controller that applies the folder it commits to', () => {
    const trainer = (text: string) => {
      const push = doing('save-results', { detail: { command: 'git push' } })
      const first = workflow([push], { path: 'train.yml', name: 'Train' })
      const apply = workflow([doing('deploy', { detail: { gitops: 'gitops/prod' } })], {
        path: 'app.yml',
        name: 'Apply',
      })
      return chainFrom(facts({ automations: [first, apply], texts: { 'train.yml': text } }), first)
    }
    expect([...trainer('cd gitops/prod && kustomize edit set image a=b')].map(({ name }) => name)).toEqual([
      'Train',
      'Apply',
    ])
    expect(trainer('cd gitops/production && git push').size).toBe(1)
  })

  it('ends although it is a circle', () => {
    const after = (name: string, of: string) =>
      workflow([], {
        path: `${name}.yml`,
        name,
        triggers: [{ kind: 'event', event: 'workflow_run', detail: `after ${of}`, at: { path: '' } }],
      })
    const automations = [after('A', 'B'), after('B', 'A'), after('C', 'D')]
    const [first] = automations
    if (first === undefined) throw new Error('no automation')
    expect([...chainFrom(facts({ automations }), first)].map(({ name }) => name)).toEqual(['A', 'B'])
  })
})
