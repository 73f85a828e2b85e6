import { describe, expect, it } from '@jest/globals'
import { recognisedAutomations } from '../../../../src/derive/automation/recognised/recognised-automations.ts'
import { enacted } from '../enacted.ts'

describe('recognisedAutomations', () => {
  it('names pipelines of systems that are not read', () => {
    const { automations, notes } = enacted(recognisedAutomations, {
      'sub/.circleci/config.yml': 'version: 2\njobs: {a: {}}\n',
      '.travis.yml': 'language: python\n',
    })
    expect(automations.map(({ system, path }) => `${system} ${path}`)).toEqual([
      'other .travis.yml',
      'circleci sub/.circleci/config.yml',
    ])
    expect(automations.at(-1)).toMatchObject({
      jobs: [],
      triggers: [],
      unseen: [
        {
          what: 'pipeline sub/.circleci/config.yml',
          reason: 'not-collected',
          detail: 'recognised as CircleCI, not assessed',
        },
      ],
    })
    expect(notes).toHaveLength(2)
  })

  it.each([
    [
      '.pipeline/config.yaml',
      'pipelines: { model: { stages: [{ name: run-test, build: test, run: true }] } }',
      'PipelineLib',
    ],
    ['.zuul.yaml', '- job: { name: unit, run: playbooks/unit.yaml }', 'Zuul'],
    ['zuul.d/jobs.yaml', '- project: { check: { jobs: [unit] } }', 'Zuul'],
    ['ci/churn.gocd.yaml', 'format_version: 10\npipelines: { churn: {} }', 'GoCD'],
    ['.semaphore/semaphore.yml', 'version: v1.0\nblocks: [{ name: test }]', 'Semaphore'],
    ['codefresh.yml', 'version: "1.0"\nsteps: { test: {} }', 'Codefresh'],
    ['screwdriver.yaml', 'jobs: { main: {} }', 'Screwdriver'],
    ['.cirrus.yml', 'test_task: { script: pytest }', 'Cirrus CI'],
    ['.tekton/push.yaml', 'apiVersion: tekton.dev/v1\nkind: PipelineRun', 'Pipelines as Code'],
    ['.teamcity/settings.kts', 'project {\n  buildType(Test)\n}', 'TeamCity'],
  ])('recognises %s', (path, text, name) => {
    expect(enacted(recognisedAutomations, { [path]: text }).automations.map((one) => one.name)).toEqual([
      `${name} (${path})`,
    ])
  })

  it.each([
    ['.pipeline/config.yaml', 'name: something'],
    ['zuul.yaml', 'routes: []'],
    ['codefresh.yml', 'a: b'],
    ['.tekton/task.yaml', 'kind: Task'],
    ['.cirrus.yml', 'env: {}'],
  ])('does not take %s for a pipeline by its name', (path, text) => {
    expect(enacted(recognisedAutomations, { [path]: text }).automations).toEqual([])
  })

  it('goes by what stands in a file, not by its name', () => {
    const { automations } = enacted(recognisedAutomations, {
      'a/.circleci/config.yml': '# nothing\n',
      'node_modules/x/.travis.yml': 'language: node_js\n',
      'examples/.travis.yml': 'language: python\n',
    })
    expect(automations).toEqual([])
  })
})
