import { describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import { bitbucketAutomations } from '../../../../src/derive/automation/bitbucket/bitbucket-automations.ts'
import { enacted, told } from '../enacted.ts'

function read(text: string) {
  const { automations, notes, scopes } = enacted(bitbucketAutomations, { 'bitbucket-pipelines.yml': text })
  return { automation: automations[0], notes, scopes }
}

describe('Bitbucket pipelines', () => {
  it('start by branch, request, tag and hand; a step waits for those before it', () => {
    const { automation } = read(`image: python:3.11
definitions:
  steps:
    - step: &test
        name: Test
        script: [pip install ., pytest]
pipelines:
  default:
    - step: *test
  branches:
    main:
      - parallel:
          - step: *test
          - step: {name: Lint, script: [flake8], on-fail: {strategy: ignore}}
      - step: {name: Stage, deployment: staging, script: [ship]}
      - step: {name: Live, deployment: production, trigger: manual, script: [ship]}
    '{develop,feature/*}':
      - step: {script: [preview]}
  pull-requests:
    '**':
      - step: {script: [check]}
  tags:
    v*:
      - step: {script: [publish]}
  custom:
    train:
      - step: {runs-on: [self.hosted, gpu], script: [train], artifacts: [models/**]}
`)
    expect(told(automation)).toEqual([
      'branches main / Test: pip install . @6 [change push]',
      'branches main / Test: pytest @7 [change push]',
      'branches main / Lint: flake8 @14 [change push] tolerant',
      'branches main / Stage: ship @15 [change push]',
      'branches main / Live: a person has to start this step @16 [change push]',
      'branches main / Live: ship @16 [change push]',
      'branches {develop,feature/*} / step 1: preview @18 [event push (branches: develop), event push (branches: feature/*)]',
      'pull-requests ** / step 1: check @21 [change pull_request]',
      'tags v* / step 1: publish @24 [release tag (tags: v*)]',
      'custom train / step 1: train @27 [manual custom (train)]',
      'custom train / step 1: artifacts keep models/** @27 [manual custom (train)]',
      'default / Test: pip install . @6 [change branch (pushes to other branches)]',
      'default / Test: pytest @7 [change branch (pushes to other branches)]',
    ])
    expect(
      automation?.jobs.map(({ id, needs, environment, runner }) => [id, needs.length, environment, runner]),
    ).toEqual([
      ['branches main / Test', 0, undefined, 'python:3.11'],
      ['branches main / Lint', 0, undefined, 'python:3.11'],
      ['branches main / Stage', 2, 'staging', 'python:3.11'],
      ['branches main / Live', 1, 'production', 'python:3.11'],
      ['branches {develop,feature/*} / step 1', 0, undefined, 'python:3.11'],
      ['pull-requests ** / step 1', 0, undefined, 'python:3.11'],
      ['tags v* / step 1', 0, undefined, 'python:3.11'],
      ['custom train / step 1', 0, undefined, 'self-hosted self.hosted, gpu'],
      ['default / Test', 0, undefined, 'python:3.11'],
    ])
  })

  it('knows pipes by the tools, and hands over the others and shared pipelines', () => {
    const { automation, scopes } = read(`pipelines:
  default:
    - step:
        script:
          - make
          - pipe: acme/known-train:1.2.0
            variables: {FILE: job.yml}
          - pipe: docker://acme/other:1
            variables: {TARGET: prod}
          - cd $BITBUCKET_CLONE_DIR
  custom:
    shared: {import: 'shared-pipelines:main:deploy'}
`)
    const [first, second] = automation?.jobs ?? []
    expect(
      [...(first?.delegated ?? []), ...(second?.delegated ?? [])].map(({ callee, hints }) => [callee, ...hints]),
    ).toEqual([
      ['shared-pipelines:main:deploy', 'custom shared'],
      ['acme/other', 'TARGET: prod'],
    ])
    expect(second?.activities.map(({ kind, note }) => `${kind} ${note}`)).toEqual([
      'build make',
      'train acme/known-train',
      'build cd $BITBUCKET_CLONE_DIR',
    ])
    expect(scopes[0]).toMatchObject({ errexit: true, env: { BITBUCKET_BRANCH: 'main' } })
  })

  it('sleep where no pipeline of the default branch stands beside the named ones', () => {
    const { automation } = read('pipelines: {branches: {develop: [{step: {script: [x]}}]}}\n')
    expect(automation).toMatchObject({ inactive: 'none of its steps can run', jobs: [] })
  })

  it('are not a file without pipelines, and one that cannot be read says so', () => {
    expect(read('image: x\n').automation).toBeUndefined()
    const { automation, notes } = read('pipelines: [\n')
    expect(automation?.inactive).toContain('Bitbucket does not run it')
    expect(notes[0]?.severity).toBe('warning')
  })

  it('bear nonsense', () => {
    const piece = fc.constantFrom(
      'default: [~, {step: ~}, {parallel: x}, {stage: {steps: [{stage: {steps: []}}]}}]',
      'branches: {"{a,b": [], "[": [{step: {script: x}}]}',
      'custom: {a: 1, b: [{variables: []}, {step: {script: [{pipe: 1}]}}]}',
      'tags: []',
      'pull-requests: {x: {step: y}}',
    )
    fc.assert(
      fc.property(fc.uniqueArray(piece), (pieces) => {
        const text = `pipelines:\n${pieces.map((one) => `  ${one}\n`).join('')}`
        expect(read(text).automation?.system).toBe('bitbucket')
      }),
    )
  })
})
