import { describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import { circleAutomations } from '../../../../src/derive/automation/circleci/circleci-automations.ts'
import { enacted, told } from '../enacted.ts'

const path = '.circleci/config.yml'

function read(text: string, more: Readonly<Record<string, string>> = {}) {
  const { automations, notes, scopes } = enacted(circleAutomations, { [path]: text, ...more })
  return { automations, automation: automations[0], notes, scopes }
}

const everyPush = 'change push, change branch (pushes to other branches), manual api'

describe('a CircleCI configuration', () => {
  it('runs the jobs of its workflows by their filters, approvals and order', () => {
    const { automation } = read(`version: 2.1
jobs:
  test:
    docker: [{image: cimg/python:3.11}]
    steps:
      - checkout
      - run: pytest
      - run: {command: flake8, background: true}
      - run: {command: report, when: on_fail}
  deploy:
    machine: {image: ubuntu}
    parameters: {env: {type: string, default: staging}}
    steps:
      - run:
          command: |
            one
            ship << parameters.env >>
workflows:
  main:
    jobs:
      - test
      - deploy:
          requires: [test]
          filters: {branches: {only: main}}
      - hold: {type: approval, requires: [deploy]}
      - deploy:
          name: deploy-prod
          env: production
          context: [aws-production]
          requires: [hold]
          filters: {branches: {only: /^(main|master)$/}}
      - release:
          filters: {branches: {ignore: /.*/}, tags: {only: /^v.*/}}
  nightly:
    triggers: [{schedule: {cron: 0 0 * * *, filters: {branches: {only: main}}}}]
    jobs: [test]
`)
    expect(told(automation)).toEqual([
      `main / test: pytest @7 [${everyPush}]`,
      `main / test: flake8 @8 [${everyPush}] tolerant`,
      'main / deploy: one @16 [change push, manual api]',
      'main / deploy: ship staging @17 [change push, manual api]',
      'main / hold: a person has to approve @25 [change push, manual api]',
      'main / deploy-prod: one @16 [change push, manual api]',
      'main / deploy-prod: ship production @17 [change push, manual api]',
      'nightly / test: pytest @7 [schedule schedule (0 0 * * *)]',
      'nightly / test: flake8 @8 [schedule schedule (0 0 * * *)] tolerant',
    ])
    const prod = automation?.jobs.find(({ id }) => id === 'main / deploy-prod')
    expect(prod).toMatchObject({ environment: 'aws-production', needs: ['main / hold'], runner: 'ubuntu' })
  })

  it('runs for tags only what asks for them, and leaves out what waits for a job that does not come', () => {
    const { automation } = read(`version: 2.1
jobs:
  test: {docker: [{image: x}], steps: [{run: test}]}
  ship: {docker: [{image: x}], steps: [{run: ship}]}
workflows:
  all:
    jobs:
      - test: {filters: {tags: {only: /.*/}}}
      - ship: {requires: [test], filters: {branches: {ignore: /.*/}, tags: {only: /v.*/}}}
`)
    expect(told(automation)).toEqual([
      'test: test @3 [change push, change branch (pushes to other branches), release tag, manual api]',
      'ship: ship @4 [release tag]',
    ])
  })

  it('enters commands and executors with their parameters, and knows where the sources lie', () => {
    const { automation, scopes } = read(`version: 2.1
executors:
  gpu: {machine: {image: ubuntu-gpu}, resource_class: acme/gpu, environment: {DEVICE: cuda}}
commands:
  train:
    parameters: {model: {type: string}, more: {type: steps, default: []}, fast: {type: boolean, default: false}}
    steps:
      - << parameters.more >>
      - run: python train.py << parameters.model >> \\<< text
      - when: {condition: << parameters.fast >>, steps: [{run: fast}]}
      - unless: {condition: {equal: [<< parameters.model >>, a]}, steps: [{run: slow}]}
      - train: {model: again}
      - store_artifacts: {path: metrics}
jobs:
  fit:
    executor: gpu
    working_directory: ~/project/models
    steps:
      - checkout: {path: ~/project}
      - train:
          model: b
          more: [{run: {command: before, working_directory: ~/project}}]
workflows:
  w: {jobs: [fit]}
`)
    expect(told(automation).map((line) => line.replace(`[${everyPush}] `, ''))).toEqual([
      'fit: before @22 <- .circleci/config.yml:20',
      'fit: python train.py b << text @9 <- .circleci/config.yml:20',
      'fit: slow @11 <- .circleci/config.yml:20',
      'fit: store_artifacts keeps metrics @13 <- .circleci/config.yml:20',
    ])
    expect(automation?.jobs[0]?.runner).toBe('self-hosted acme/gpu')
    expect(scopes.slice(0, 2)).toMatchObject([
      { cwd: '', env: { DEVICE: 'cuda', CIRCLE_BRANCH: 'main' }, errexit: true, pipefail: true },
      { cwd: 'models' },
    ])
  })

  it('gives a matrix a job for each leg, and merges anchors', () => {
    const { automation } = read(`version: 2.1
base: &base {docker: [{image: x}]}
jobs:
  test: {<<: *base, parameters: {py: {type: string}}, steps: [{run: tox << parameters.py >>}]}
  last: {<<: *base, steps: [{run: last}]}
workflows:
  w:
    jobs:
      - test: {matrix: {parameters: {py: ['3.10', '3.11']}}}
      - last: {requires: [test]}
`)
    expect(automation?.jobs.map(({ id, needs }) => [id, needs])).toEqual([
      ['test-3.10', []],
      ['test-3.11', []],
      ['last', ['test-3.10', 'test-3.11']],
    ])
    expect(told(automation)[0]).toContain('tox 3.10')
  })

  it('hands orbs over that no tool knows, and reads those that stand in the file', () => {
    const { automation } = read(`version: 2.1
orbs:
  python: circleci/python@2.1
  train: acme/known@1
  own:
    commands: {go: {steps: [{run: go}]}}
    jobs: {all: {docker: [{image: x}], steps: [go]}}
jobs:
  a: {docker: [{image: x}], steps: [{python/install-packages: {pkg-manager: pip}}, own/go, train/fit, unknown]}
workflows:
  w: {jobs: [a, own/all, python/test: {version: '3.8'}]}
`)
    expect(
      automation?.jobs.flatMap(({ id, delegated }) => delegated.map((one) => [id, one.callee, ...one.hints])),
    ).toEqual([
      ['a', 'circleci/python/install-packages', 'pkg-manager: pip'],
      ['python/test', 'circleci/python/test', 'version: 3.8'],
    ])
    expect(automation?.jobs.flatMap(({ activities }) => activities.map(({ kind, note }) => `${kind} ${note}`))).toEqual(
      ['build go', 'train acme/known/fit', 'build go'],
    )
  })

  it('decides conditions by what starts the pipeline', () => {
    const { automation } = read(`version: 2.1
parameters: {train: {type: boolean, default: false}}
jobs: {a: {docker: [{image: x}], steps: [{run: a}]}, b: {docker: [{image: x}], steps: [{run: b}]}, c: {docker: [{image: x}], steps: [{run: c}]}}
workflows:
  train: {when: << pipeline.parameters.train >>, jobs: [a]}
  main: {when: {equal: [main, << pipeline.git.branch >>]}, jobs: [b]}
  night: {when: {and: [{equal: [scheduled_pipeline, << pipeline.trigger_source >>]}, {not: << pipeline.parameters.train >>}]}, jobs: [c]}
`)
    expect(told(automation)).toEqual([
      'main / b: b @3 [change push, schedule schedule (set up in CircleCI), manual api]',
      'main / b: b @3 [change branch (pushes to other branches)] maybe',
      'night / c: c @3 [schedule schedule (set up in CircleCI)]',
      'train / a: a @3 [manual api] maybe',
    ])
  })

  it('sleeps where its filters never let the default branch in', () => {
    const config = 'version: 2.1\njobs: {a: {docker: [{image: x}], steps: [{run: a}]}}\n'
    const only = (branch: string) => `workflows: {w: {jobs: [{a: {filters: {branches: {only: [${branch}]}}}}]}}\n`
    expect(read(config + only('develop')).automation).toMatchObject({ inactive: 'none of its jobs can run' })
    expect(told(read(config + only('release')).automation)).toEqual(['a: a @2 [release push (branches: release)]'])
  })

  it('follows a setup into the files it continues with, else says so', () => {
    const setup =
      'version: 2.1\nsetup: true\norbs: {continuation: circleci/continuation@1}\njobs:\n  go: {docker: [{image: x}], steps: [{continuation/continue: {configuration_path: .circleci/real.yml}}]}\nworkflows: {s: {jobs: [go]}}\n'
    const real =
      'version: 2.1\nparameters: {ml: {type: boolean, default: false}}\njobs: {t: {docker: [{image: x}], steps: [{run: pytest}]}}\nworkflows: {w: {when: << pipeline.parameters.ml >>, jobs: [t]}}\n'
    const { automations } = read(setup, { '.circleci/real.yml': real, '.circleci/other.yml': real })
    expect(automations.map((one) => one.path)).toEqual([path, '.circleci/real.yml'])
    expect(told(automations[1])).toEqual([`t: pytest @3 [${everyPush}] maybe`])
    expect(read(setup).automation?.unseen).toMatchObject([{ reason: 'delegated' }])
  })

  it('ignores folders in which CircleCI looks for nothing, and files without jobs', () => {
    const { automations } = read('# nothing\n', { 'sub/.circleci/config.yml': 'jobs: {build: {steps: [{run: x}]}}\n' })
    expect(automations).toEqual([])
  })

  it('says what cannot be read', () => {
    const { automation, notes } = read('jobs: [\n')
    expect(automation?.inactive).toContain('CircleCI does not run it')
    expect(notes[0]).toMatchObject({ severity: 'warning', path })
  })

  it('bears commands that call each other, and nonsense', () => {
    const loop =
      'version: 2.1\ncommands: {a: {steps: [b, b]}, b: {steps: [a, a, {run: x}]}}\njobs: {build: {docker: [{image: x}], steps: [a]}}\n'
    expect(told(read(loop).automation)).toHaveLength(1)
    const piece = fc.constantFrom(
      'jobs: {build: {steps: [~, [], {run: {}}, {when: x}]}}',
      'workflows: {w: {jobs: [a, {b: ~}, {c: {requires: [c], matrix: {parameters: {x: 1}}}}]}}',
      'orbs: {x: 1, y: {jobs: []}}',
      'parameters: []',
      'executors: {e: x}',
      'commands: {c: {parameters: {p: ~}, steps: x}}',
      'setup: true',
    )
    fc.assert(
      fc.property(fc.uniqueArray(piece), (pieces) => {
        expect(read(pieces.join('\n')).automations.length).toBeLessThanOrEqual(1)
      }),
    )
  })
})
