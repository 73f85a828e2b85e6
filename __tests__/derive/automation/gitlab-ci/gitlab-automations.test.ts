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
      'main: ship @12 [manual push (behind a button), release tag, manual web (behind a button), manual schedule (behind a button)]',
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
    ['$B =~ /^v\\d+$/', undefined],
    ['$A ==', undefined],
    ['((((', undefined],
  ])('%s: %s', (text, expected) => {
    const variables: Readonly<Record<string, string | null>> = { A: 'x', B: 'release/1', GONE: null }
    expect(ruleHolds(text, (name) => variables[name])).toBe(expected)
  })
})
