import { describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import { gitlabAutomations } from '../../../../src/derive/automation/gitlab-ci/gitlab-automations.ts'
import { ruleHolds } from '../../../../src/derive/automation/gitlab-ci/rule-expression.ts'
import { enacted, told } from '../enacted.ts'

function read(text: string, more: Readonly<Record<string, string>> = {}) {
  const { automations, notes, scopes } = enacted(gitlabAutomations, { '.gitlab-ci.yml': text, ...more })
  return { automation: automations[0], notes, scopes }
}

describe('a GitLab pipeline', () => {
  it('runs plain jobs for branches and tags, others by their rules', () => {
    const { automation } = read(`stages: [test, ship]
test:
  stage: test
  script: [pytest]
merge:
  stage: test
  script: [lint]
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
main:
  stage: ship
  script: [ship]
  rules:
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
      when: manual
    - if: $CI_COMMIT_TAG
night:
  stage: ship
  script: [train]
  only: [schedules]
guess:
  stage: ship
  script: [guess]
  rules:
    - if: $CI_PIPELINE_SOURCE == "push" && $SECRET == "x" && $CI_COMMIT_TAG == null
never:
  script: [never]
  rules:
    - when: never
`)
    expect(told(automation)).toEqual([
      'test: pytest @4 [change push, release tag, manual web, schedule schedule (set up in GitLab)]',
      'merge: lint @7 [change merge_request]',
      'main: a person has to start this job @10 [change push, manual web, schedule schedule (set up in GitLab)]',
      'main: ship @12 [change push, release tag, manual web, schedule schedule (set up in GitLab)]',
      'night: train @19 [schedule schedule (set up in GitLab)]',
      'guess: guess @23 [change push] maybe',
    ])
    expect(automation?.jobs.find(({ id }) => id === 'night')?.needs).toEqual(['test', 'merge'])
  })

  it('puts jobs together from what they extend and include, with every line in its place', () => {
    const { automation, scopes } = read(
      `include: ['/ci/base.yml', {project: acme/ci, file: x.yml}]
variables: {A: '1'}
deploy:
  extends: .base
  environment: {name: prod}
  variables: {B: '2'}
  script:
    - one

    - |
      two
      three
  allow_failure: true
`,
      { 'ci/base.yml': '.base:\n  before_script: [setup]\n  only: [main]\n' },
    )
    expect(told(automation)).toEqual([
      'deploy: setup @2 [change push, manual web] tolerant',
      'deploy: one @8 [change push, manual web] tolerant',
      'deploy: two @11 [change push, manual web] tolerant',
      'deploy: three @12 [change push, manual web] tolerant',
    ])
    expect(automation).toMatchObject({
      jobs: [{ environment: 'prod', tolerant: true }],
      unseen: [{ what: 'acme/ci', reason: 'delegated' }],
    })
    expect(scopes[0]).toMatchObject({ env: { A: '1', B: '2' }, errexit: true, pipefail: true })
  })

  it('takes a button that nothing waits for as a start by hand', () => {
    const { automation } = read('a: {script: x}\nb: {stage: deploy, script: y, when: manual}\n')
    expect(told(automation)[1]).toContain('b: y @2 [manual push (behind a button)')
    const gate = read('a: {script: x}\nb: {stage: deploy, script: y, when: manual, allow_failure: false}\n')
    expect(told(gate.automation).slice(1)).toEqual([
      'b: a person has to start this job @2 [change push, release tag, manual web]',
      'b: y @2 [change push, release tag, manual web]',
    ])
  })

  it('puts references in and merges what is extended, in whichever order', () => {
    const { automation, scopes } = read(`.setup: {script: [install, [more]], variables: {A: '1', B: '1'}}
.rules: {rules: [{if: '$CI_COMMIT_TAG'}]}
a:
  extends: .setup
  variables: {B: '2'}
  script:
    - !reference [.setup, script]
    - test
  after_script: [clean]
  artifacts: {paths: [out/], reports: {junit: x.xml}}
  rules:
    - !reference [.rules, rules]
`)
    expect(told(automation)).toEqual([
      'a: install @1 [release tag]',
      'a: more @2 [release tag]',
      'a: test @8 [release tag]',
      'a: clean @9 [release tag] tolerant',
      'a: artifacts keep out/ @10 [release tag]',
    ])
    expect(scopes[0]?.env).toMatchObject({ A: '1', B: '2' })
  })

  it('lets rules set variables, environments name them, and a matrix choose them', () => {
    const { automation, scopes } = read(`ship:
  script: ship
  environment: {name: $TARGET}
  rules:
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
      variables: {TARGET: production}
    - if: $CI_COMMIT_TAG
      variables: {TARGET: staging}
each:
  script: run
  parallel: {matrix: [{PY: ['3.10', '3.11'], OS: linux}]}
`)
    expect(automation?.jobs.map(({ id, environment }) => [id, environment])).toEqual([
      ['ship', 'production'],
      ['ship', 'staging'],
      ['each', undefined],
    ])
    expect(scopes.slice(-2).map(({ env }) => env['PY'])).toEqual(['3.10', '3.11'])
  })

  it('enters child pipelines of its own files, and hands over what it extends from elsewhere', () => {
    const { automation } = read(
      `include: [{project: acme/ci, file: x.yml}]
a: {script: x}
down: {stage: deploy, trigger: {include: [{local: /ci/child.yml}], strategy: depend}, only: [main]}
train: {extends: .train}
`,
      {
        'ci/child.yml':
          'one: {script: y}\ntwo: {stage: deploy, script: z}\nno: {script: n, rules: [{if: $CI_PIPELINE_SOURCE == "push"}]}\nagain: {trigger: {include: ci/child.yml}}\n',
      },
    )
    expect(automation?.jobs.map(({ id, needs, triggers }) => [id, needs, triggers.length])).toEqual([
      ['a', [], 3],
      ['down / one', ['a', 'train'], 2],
      ['down / two', ['down / one', 'down / again'], 2],
      ['down / again', ['a', 'train'], 2],
      ['train', [], 3],
    ])
    expect(automation?.jobs.at(-1)?.delegated[0]).toMatchObject({ callee: 'acme/ci', hints: ['train', '.train'] })
  })

  it('hands child pipelines over and says what cannot be read', () => {
    expect(read('down:\n  trigger: acme/deploy\n').automation?.jobs[0]?.delegated[0]?.callee).toBe('acme/deploy')
    const { automation, notes } = read('a: [\n')
    expect(automation?.inactive).toContain('GitLab does not run it')
    expect(notes[0]?.severity).toBe('warning')
  })

  it('bears loops and nonsense', () => {
    expect(read('a: {extends: b, script: x}\nb: {extends: a}\n').automation?.jobs.map(({ id }) => id)).toEqual([
      'a',
      'b',
    ])
    const piece = fc.constantFrom(
      'a: {script: [[[x]]]}',
      'b: {rules: x, script: y}',
      'include: {}',
      'stages: 1',
      'c: {only: {refs: ~}, script: z}',
      'workflow: {rules: [{}]}',
      'd: {needs: {}, script: ""}',
    )
    fc.assert(
      fc.property(fc.uniqueArray(piece), (pieces) => {
        expect(read(pieces.join('\n')).automation?.system).toBe('gitlab-ci')
      }),
    )
  })
})

describe('a rule', () => {
  it.each([
    ['$A == "x"', true],
    ["$A != 'x'", false],
    ['$A', true],
    ['$GONE', false],
    ['$GONE == null', true],
    ['$OTHER == "x"', undefined],
    ['$A == "x" || $OTHER', true],
    ['$A == "y" && $OTHER', false],
    ['($A == "y" || $B =~ /^rel/) && $A', true],
    ['$B =~ /rel$/', false],
    ['$B =~ /^v\\d+$/', false],
    ['$B =~ /^REL/i', true],
    ['$B =~ /^(?!v)/', undefined],
    ['$A ==', undefined],
    ['((((', undefined],
  ])('%s: %s', (text, expected) => {
    const variables: Readonly<Record<string, string | null>> = { A: 'x', B: 'release/1', GONE: null }
    expect(ruleHolds(text, (name) => variables[name])).toBe(expected)
  })
})
