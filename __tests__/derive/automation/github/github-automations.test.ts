import { describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import { githubAutomations } from '../../../../src/derive/automation/github/github-automations.ts'
import { enacted, name, told } from '../enacted.ts'

const path = '.github/workflows/ci.yml'

/** One workflow whose only job is `a` with the steps given. */
function workflow(on: string, job: string): string {
  return `name: CI\non:\n${indent(on, 2)}\njobs:\n  a:\n    runs-on: ubuntu-latest\n${indent(job, 4)}\n`
}

function indent(text: string, by: number): string {
  return text
    .split('\n')
    .map((line) => `${' '.repeat(by)}${line}`)
    .join('\n')
}

function read(texts: Readonly<Record<string, string>>, more: Parameters<typeof enacted>[2] = {}) {
  return enacted(githubAutomations, texts, more)
}

function triggers(on: string, more: Parameters<typeof enacted>[2] = {}, texts: Readonly<Record<string, string>> = {}) {
  const { automations } = read({ [path]: workflow(on, 'steps:\n  - run: make'), ...texts }, more)
  return automations.find((one) => one.path === path)?.triggers.map(name)
}

describe('which files count', () => {
  it('reads .yml and .yaml directly under .github/workflows only', () => {
    const text = workflow('push:', 'steps:\n  - run: make')
    const { automations } = read({
      '.github/workflows/a.yml': text,
      '.github/workflows/b.yaml': text,
      '.github/workflows/deep/c.yml': text,
      '.github/workflows/d.yml.tmpl': text,
      '.github/workflows/{{name}}.yml': text,
      'workflows/e.yml': text,
      'template/.github/workflows/f.yml': text,
    })
    expect(automations.map((one) => one.path)).toEqual(['.github/workflows/a.yml', '.github/workflows/b.yaml'])
  })

  it('says why a file never runs, and warns of one that cannot be read', () => {
    const { automations, notes } = read({
      '.github/workflows/a.yml': '# all comments\n',
      '.github/workflows/b.yml': 'on: [push\n',
    })
    expect(automations.map(({ inactive, jobs, triggers: on }) => [inactive, jobs.length, on.length])).toEqual([
      ['GitHub does not run it: it is empty', 0, 0],
      [expect.stringContaining('no valid YAML'), 0, 0],
    ])
    expect(notes.map(({ severity, path: at, line }) => [severity, at, line])).toEqual([
      ['info', '.github/workflows/a.yml', 1],
      ['warning', '.github/workflows/b.yml', 2],
    ])
  })

  it('leaves a file unknown that was not read', () => {
    const { automations } = read(
      {},
      {
        facts: { tree: { state: 'seen', value: { entries: [{ path, size: 9, kind: 'file' }] } } },
      },
    )
    expect(automations[0]?.unseen).toHaveLength(1)
    expect(automations[0]?.inactive).toBeUndefined()
  })
})

describe('triggers', () => {
  it.each([
    ['push:', ['change push']],
    ['push:\n  branches: [main]', ['change push (branches: main)']],
    ['push:\n  branches: [develop]', []],
    ['push:\n  branches: ["production"]', ['release push (branches: production)']],
    ['push:\n  branches-ignore: [main]', []],
    ['push:\n  tags: ["v*"]', ['release push (tags: v*)']],
    ['push:\n  branches: [main]\n  tags: ["v*"]', ['change push (branches: main)', 'release push (tags: v*)']],
    ['push:\n  paths: ["src/**"]', []],
    ['push:\n  paths: [".github/**"]', ['change push (paths: .github/**)']],
    ['pull_request:', ['change pull_request']],
    ['pull_request:\n  branches: [develop]', []],
    ['pull_request:\n  types: [closed]', ['change pull_request (types: closed)']],
    ['merge_group:', ['change merge_group']],
    ['release:\n  types: [published]', ['release release (types: published)']],
    ["schedule:\n  - cron: '0 2 * * 1'", ['schedule schedule (0 2 * * 1)']],
    [
      'repository_dispatch:\n  types: [retrain, deploy]',
      ['event repository_dispatch (retrain)', 'event repository_dispatch (deploy)'],
    ],
    ['workflow_dispatch:', ['manual workflow_dispatch']],
    ['issue_comment:', ['manual issue_comment']],
    ['workflow_run:\n  workflows: [Gone]', []],
  ])('%j', (on, expected) => {
    expect(triggers(on)).toEqual(expected)
  })

  it('calls a workflow inactive when nothing starts it', () => {
    const { automations, notes } = read({ [path]: workflow('push:\n  branches: [develop]', 'steps:\n  - run: make') })
    expect(automations[0]).toMatchObject({ inactive: 'none of its triggers ever fires', jobs: [], triggers: [] })
    expect(notes).toEqual([{ severity: 'info', message: 'The trigger push never fires here.', path, line: 3 }])
  })

  it('accepts both usual names where the default branch is not known, unless the filters tell', () => {
    const unknownDefault = { defaultBranch: null }
    expect(triggers('push:\n  branches: [master]', unknownDefault)).toHaveLength(1)
    expect(triggers('push:\n  branches-ignore: [main]', unknownDefault)).toEqual([])
    expect(triggers('push:\n  branches: [master]')).toEqual([])
  })

  it.each([
    ['push:', 'event workflow_run (after Up)'],
    ['pull_request:', 'change workflow_run (after Up)'],
    ['workflow_dispatch:', 'manual workflow_run (after Up)'],
  ])('a run after %j is %s', (on, expected) => {
    const up = { '.github/workflows/up.yml': workflow(on, 'steps:\n  - run: make').replace('CI', 'Up') }
    expect(triggers('workflow_run:\n  workflows: [Up]\n  types: [completed]', {}, up)).toEqual([expected])
  })
})

function steps(on: string, job: string, texts: Readonly<Record<string, string>> = {}): readonly string[] {
  return told(read({ [path]: workflow(on, job), ...texts }).automations.find((one) => one.path === path))
}

describe('conditions', () => {
  it('gives every step the triggers under which it runs', () => {
    expect(
      steps(
        "push:\npull_request:\nschedule:\n  - cron: '0 2 * * 1'\nworkflow_dispatch:",
        `steps:
  - run: all
    id: all
  - run: main
    if: github.ref == 'refs/heads/main' && github.event_name == 'push'
  - run: cron
    if: github.event.schedule == '0 2 * * 1'
  - run: never
    if: github.event_name == 'release'
  - run: other
    if: github.repository != 'acme/churn'
  - run: fallback
    if: failure()
  - run: output
    if: steps.all.outputs.go == 'yes'
  - run: pr
    if: github.base_ref == 'main'`,
      ),
    ).toEqual([
      'a: all @12 [change push, change pull_request, schedule schedule (0 2 * * 1), manual workflow_dispatch]',
      'a: main @14 [change push]',
      'a: cron @16 [schedule schedule (0 2 * * 1)]',
      'a: fallback @22 [change push, change pull_request, schedule schedule (0 2 * * 1), manual workflow_dispatch] maybe',
      'a: output @24 [change push, change pull_request, schedule schedule (0 2 * * 1), manual workflow_dispatch] maybe',
      'a: pr @26 [change pull_request]',
    ])
  })

  it('names the special case where something runs in it alone', () => {
    expect(
      steps(
        'push:\npull_request:\n  branches: [main, staging]',
        `steps:
  - run: tag
    if: startsWith(github.ref, 'refs/tags/')
  - run: bot
    if: github.actor == 'renovate[bot]'
  - run: dev
    if: github.ref == 'refs/heads/develop'
  - run: stage
    if: github.base_ref == 'staging'`,
      ),
    ).toEqual([
      'a: tag @10 [release push (tags)]',
      'a: bot @12 [event push (by renovate[bot]), event pull_request (by renovate[bot])]',
      'a: dev @14 [event push (branches: develop)]',
      'a: stage @16 [manual pull_request (to staging)]',
    ])
  })

  it('takes a merged pull request for a push, only where merging is asked for', () => {
    expect(
      steps(
        'pull_request:\n  types: [closed]',
        'steps:\n  - run: both\n  - run: merged\n    if: github.event.pull_request.merged == true',
      ),
    ).toEqual([
      'a: both @9 [change pull_request (types: closed)]',
      'a: merged @10 [change push (a pull request is merged)]',
    ])
  })

  it('lets a person choose inputs, and knows that nobody chooses them elsewhere', () => {
    expect(
      steps(
        'push:\nworkflow_dispatch:\n  inputs:\n    deploy: {type: boolean, default: false}',
        'steps:\n  - run: deploy\n    if: inputs.deploy\n  - run: go ${{ inputs.deploy }} $X\n    if: github.event.inputs == null',
      ),
    ).toEqual(['a: deploy @11 [manual workflow_dispatch]', 'a: go  $X @13 [change push]'])
  })

  it('drops what stands behind a dropped job, unless it asks to run always', () => {
    const text = `on: push
jobs:
  a:
    if: false
    runs-on: x
    steps: [{run: a}]
  b:
    needs: a
    runs-on: x
    steps: [{run: b}]
  c:
    needs: b
    if: always()
    runs-on: x
    steps: [{run: c}]
  d:
    needs: c
    if: needs.c.result == 'success'
    runs-on: x
    steps: [{run: d}]
  e:
    runs-on: x
    if: vars.GO == 'yes'
    steps: [{run: e}]
  f:
    needs: e
    runs-on: x
    steps: [{run: f}]
`
    expect(told(read({ [path]: text }).automations[0])).toEqual([
      'c: c @15 [change push]',
      'e: e @24 [change push] maybe',
      'f: f @28 [change push] maybe',
    ])
  })

  it('calls a workflow inactive whose jobs are all excluded', () => {
    const { automations } = read({
      [path]: workflow('push:', "if: github.repository == 'else/where'\nsteps:\n  - run: make"),
    })
    expect(automations[0]).toMatchObject({ inactive: 'none of its jobs can run', triggers: [] })
  })
})

describe('steps', () => {
  it('marks what may fail without failing the job', () => {
    expect(
      steps(
        'push:',
        `steps:
  - run: one
    continue-on-error: true
  - run: two
    id: two
    continue-on-error: true
  - run: three
  - run: exit 1
    if: steps.two.outcome == 'failure'`,
      ),
    ).toEqual([
      'a: one @8 [change push] tolerant',
      'a: two @10 [change push]',
      'a: three @13 [change push]',
      'a: exit 1 @14 [change push] maybe',
    ])
    expect(steps('push:', 'continue-on-error: true\nsteps:\n  - run: one')).toEqual([
      'a: one @9 [change push] tolerant',
    ])
  })

  it('places every line of a block, and keeps each thing once over a matrix', () => {
    expect(
      steps(
        'push:',
        `strategy:
  matrix:
    python: ['3.10', '3.11']
    include:
      - python: '3.12'
        extra: x
steps:
  - run: |
      pip install .

      pytest --py \${{ matrix.python }}`,
      ),
    ).toEqual([
      'a: pip install . @15 [change push]',
      'a: pytest --py 3.10 @17 [change push]',
      'a: pytest --py 3.11 @17 [change push]',
      'a: pytest --py 3.12 @17 [change push]',
    ])
  })

  it('hands down folders, variables and the way the shell stops', () => {
    const { scopes } = read({
      [path]: `on: push
env: {A: '1', B: '\${{ secrets.B }}'}
defaults: {run: {working-directory: app}}
jobs:
  a:
    runs-on: ubuntu-latest
    env: {A: '2', C: 'x-\${{ env.A }}'}
    steps:
      - run: one
        env: {D: '\${{ env.A }}-\${{ github.event_name }}'}
      - run: |
          echo "E=5" >> "$GITHUB_ENV"
        shell: bash
        working-directory: ./lib/
      - run: three
        shell: bash -l {0}
        working-directory: \${{ github.workspace }}/z
`,
    })
    const runner = { CI: 'true', GITHUB_ACTIONS: 'true' }
    expect(scopes.map(({ cwd, env, errexit, pipefail }) => [cwd, env, errexit, pipefail])).toEqual([
      ['app', { ...runner, A: '2', B: '${{ secrets.B }}', C: 'x-1', D: '2-push' }, true, false],
      ['lib', { ...runner, A: '2', B: '${{ secrets.B }}', C: 'x-1' }, true, true],
      ['z', { ...runner, A: '2', B: '${{ secrets.B }}', C: 'x-1', E: '5' }, false, false],
    ])
  })

  it('feeds Python to Python and reads PowerShell by its lines', () => {
    expect(steps('push:', 'steps:\n  - shell: python\n    run: |\n      print(1)')[1]).toBe(
      'a: print(1) @10 [change push]',
    )
    expect(
      steps(
        'push:',
        'steps:\n  - shell: pwsh\n    run: |\n      $x = 1\n      az ml `\n        job create\n      pytest',
      ),
    ).toEqual(["a: 'az' 'ml' 'job' 'create' @11 [change push] tolerant", "a: 'pytest' @13 [change push]"])
  })
})

describe('actions', () => {
  it('asks the tools, reads commands in inputs, and enters the Dockerfile of a build', () => {
    expect(
      steps(
        'push:',
        `steps:
  - uses: actions/checkout@v4
  - uses: acme/serve@v1
    with: {environment: prod, tag: '\${{ github.sha }}'}
  - uses: docker/build-push-action@v6
    with: {file: docker/Dockerfile, push: true, tags: 'ghcr.io/x:1'}
  - uses: nick-fields/retry@v3
    with:
      command: make train
  - uses: appleboy/ssh-action@v1
    with:
      host: h
      script: |
        make serve`,
        { 'docker/Dockerfile': '' },
      ).filter((line) => !line.includes('END_OF_STEP_TEXT\n')),
    ).toEqual([
      'a: acme/serve@v1 (environment: prod) @9 [change push]',
      'a: docker/build-push-action@v6 (push: true, tags: ghcr.io/x:1, file: docker/Dockerfile) @11 [change push]',
      "a: 'docker' 'build' '--file' 'docker/Dockerfile' '--tag' 'ghcr.io/x:1' '--push' '.' @11 [change push]",
      'a: make train @15 [change push]',
      "a: ssh 'h' <<'END_OF_STEP_TEXT' @19 [change push]",
      'a: make serve @20 [change push]',
      'a: END_OF_STEP_TEXT @21 [change push]',
    ])
  })

  it('hands over unknown actions that speak of training, testing or deploying, and no others', () => {
    const { automations } = read({
      [path]: workflow(
        'push:',
        'steps:\n  - uses: acme/deploy-model@v1\n    with: {env: prod}\n  - uses: acme/test-reporter@v1\n  - uses: acme/latest@v1',
      ),
    })
    expect(
      automations[0]?.jobs[0]?.delegated.map(({ callee, hints, triggers: on }) => [callee, hints, on.map(name)]),
    ).toEqual([['acme/deploy-model@v1', ['env: prod'], ['change push']]])
  })

  const composite = `inputs:
  target: {default: dev}
runs:
  using: composite
  steps:
    - run: deploy \${{ inputs.target }}
      shell: bash
    - run: never
      if: inputs.target == 'none'
      shell: bash
    - uses: ./.github/actions/ship
`

  it('enters composite actions with their inputs, once', () => {
    expect(
      steps(
        'push:',
        'steps:\n  - uses: ./.github/actions/ship\n  - uses: acme/churn/.github/actions/ship@main\n    with: {target: prod}',
        {
          '.github/actions/ship/action.yml': composite,
        },
      ),
    ).toEqual([
      'a: deploy dev @6 [change push] <- .github/workflows/ci.yml:8',
      'a: deploy prod @6 [change push] <- .github/workflows/ci.yml:9',
    ])
  })

  it('starts an action that is an image as the runner does, and none that is a program', () => {
    const entered = (runs: string, more: Readonly<Record<string, string>> = {}) =>
      steps('push:', 'steps:\n  - uses: ./fit\n    with: {rate: "1"}', {
        'fit/action.yml': `inputs: {rate: {default: "2"}}\nruns:\n${runs}`,
        ...more,
      })
    expect(entered('  using: docker\n  image: Dockerfile\n  args: ["--rate", "${{ inputs.rate }}"]\n')).toEqual([
      "a: docker build --tag action --file fit/Dockerfile fit && docker run --volume /github/workspace:/github/workspace --workdir /github/workspace action --rate '1' @4 [change push] <- .github/workflows/ci.yml:8",
    ])
    expect(entered('  using: docker\n  image: docker://acme/fit:1\n')).toEqual([])
    expect(entered('  using: node24\n  main: index.js\n')).toEqual([])
  })

  it('finds nothing behind an action that does not exist', () => {
    expect(steps('push:', 'steps:\n  - uses: ./.github/actions/gone')).toEqual([])
  })
})

describe('jobs', () => {
  it('makes one job of each environment and keeps needs whole', () => {
    const text = `on: push
jobs:
  ship:
    runs-on: \${{ matrix.os }}
    strategy: {matrix: {env: [staging, prod], os: [ubuntu-latest]}}
    environment: {name: '\${{ matrix.env }}'}
    steps: [{run: 'ship \${{ matrix.env }}'}]
  after:
    needs: ship
    runs-on: [self-hosted, gpu]
    steps: [{run: after}]
`
    const [automation] = read({ [path]: text }).automations
    expect(automation?.jobs.map(({ id, needs, environment, runner }) => [id, needs, environment, runner])).toEqual([
      ['ship (staging)', [], 'staging', 'ubuntu-latest'],
      ['ship (prod)', [], 'prod', 'ubuntu-latest'],
      ['after', ['ship (staging)', 'ship (prod)'], undefined, 'self-hosted, gpu'],
    ])
    expect(told(automation)).toContain('ship (prod): ship prod @7 [change push]')
  })

  it('gives every choice of environment its job', () => {
    const on = 'workflow_dispatch:\n  inputs:\n    env: {type: choice, options: [dev, prod]}'
    const { automations } = read({
      [path]: workflow(on, 'environment: ${{ inputs.env }}\nsteps:\n  - run: ship ${{ inputs.env }}'),
    })
    expect(told(automations[0])).toEqual([
      'a (dev): ship dev @11 [manual workflow_dispatch]',
      'a (prod): ship prod @11 [manual workflow_dispatch]',
    ])
  })

  const callee = `on:
  workflow_call:
    inputs:
      env: {type: string, default: dev}
jobs:
  test:
    runs-on: ubuntu-latest
    steps: [{run: 'test \${{ inputs.env }}'}]
  ship:
    needs: test
    if: inputs.env == 'prod'
    runs-on: ubuntu-latest
    steps: [{run: ship}]
`

  it('replaces a call by the jobs of the callee, and counts them once', () => {
    const { automations } = read({
      [path]: `on: push
jobs:
  lint: {runs-on: x, steps: [{run: lint}]}
  dev: {uses: ./.github/workflows/callee.yml, needs: lint}
  prod:
    needs: dev
    uses: ./.github/workflows/callee.yml
    with: {env: prod}
`,
      '.github/workflows/callee.yml': callee,
    })
    const [, caller] = automations
    expect(caller?.jobs.map(({ id, needs }) => `${id} <- ${needs.join(', ')}`)).toEqual([
      'lint <- ',
      'dev / test <- lint',
      'prod / test <- dev / test',
      'prod / ship <- prod / test',
    ])
    expect(told(caller)).toEqual([
      'lint: lint @3 [change push]',
      'dev / test: test dev @8 [change push] <- .github/workflows/ci.yml:4',
      'prod / test: test prod @8 [change push] <- .github/workflows/ci.yml:7',
      'prod / ship: ship @13 [change push] <- .github/workflows/ci.yml:7',
    ])
    expect(automations[0]).toMatchObject({ jobs: [], triggers: [{ event: 'push' }] })
    expect(automations[0]?.inactive).toBeUndefined()
  })

  it('calls a reusable workflow without callers inactive', () => {
    const { automations } = read({ '.github/workflows/callee.yml': callee })
    expect(automations[0]).toMatchObject({
      triggers: [],
      jobs: [],
      inactive: 'no workflow of the repository that can run calls it',
    })
  })

  it('ends where workflows call each other', () => {
    const first = `on: [workflow_call, push]\njobs:\n  a: {uses: ./.github/workflows/y.yml}\n  b: {runs-on: x, steps: [{run: y}]}\n`
    const { automations } = read({
      '.github/workflows/x.yml': first,
      '.github/workflows/y.yml': first.replace('y.yml', 'x.yml').replace('run: y', 'run: x'),
    })
    expect(told(automations[0])).toEqual([
      'a / b: x @4 [change push] <- .github/workflows/x.yml:3',
      'b: y @4 [change push]',
    ])
  })

  it('claims known workflows of other repositories and hands over unknown ones', () => {
    const { automations } = read({
      [path]:
        'on: push\njobs:\n  a: {uses: acme/ci/.github/workflows/known.yml@v1}\n  b:\n    uses: acme/ci/.github/workflows/other.yml@v1\n    with: {tests_folder: tests}\n',
    })
    expect(
      automations[0]?.jobs.map(({ id, activities, delegated }) => [
        id,
        activities.map(({ kind }) => kind),
        delegated.map(({ hints }) => hints),
      ]),
    ).toEqual([
      ['a', ['train'], []],
      ['b', [], [['tests_folder: tests']]],
    ])
  })
})

describe('hostile workflows', () => {
  it('are read without an exception', () => {
    const piece = fc.constantFrom(
      'strategy: {matrix: {a: [1, 2], include: [{a: 3}]}}',
      'strategy: {matrix: "${{ fromJSON(needs.x.outputs.m) }}"}',
      'strategy: {matrix: []}',
      'environment: {name: [x]}',
      'runs-on: {group: g}',
      'if: ${{ !',
      'env: [a]',
      'steps: [{run: "${{ matrix.a }}"}, {uses: ./x}, {uses: "@"}, {run: ~}]',
      'needs: a',
      'uses: ./.github/workflows/ci.yml',
      'continue-on-error: ${{ matrix.z }}',
      'defaults: {run: {shell: "", working-directory: ../..}}',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 5 }), (pieces) => {
        const { automations } = read({ [path]: workflow('push:\nworkflow_call:', [...new Set(pieces)].join('\n')) })
        expect(automations).toHaveLength(1)
      }),
    )
  })
})
