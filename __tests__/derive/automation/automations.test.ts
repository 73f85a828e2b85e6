import { describe, expect, it } from '@jest/globals'
import { automationsOf } from '../../../src/derive/automation/automations.ts'
import { plainCommands } from '../../support/follows.ts'
import { repositoryOf } from '../../support/repository-of.ts'
import { terrainFor } from '../../support/terrain-for.ts'
import { enacted } from './enacted.ts'

describe('automationsOf', () => {
  it('reads every system, GitHub first', () => {
    const { automations } = enacted((snapshot, files, terrain) => automationsOf(snapshot, files, terrain), {
      '.circleci/config.yml': 'jobs: {a: {}}\n',
      '.gitlab-ci.yml': 'a: {script: [make]}\n',
      'azure-pipelines.yml': 'trigger: [main]\nsteps: [{script: make}]\n',
      'cloudbuild.yaml': 'steps: [{name: gcr.io/cloud-builders/docker, args: [build, .]}]\n',
      'gitops/app.yaml':
        'apiVersion: argoproj.io/v1alpha1\nkind: Application\nspec: {source: {path: deploy}, syncPolicy: {automated: {}}}\n',
      'deploy/a.yaml': 'kind: Deployment\n',
      '.github/workflows/ci.yml': 'on: push\njobs: {a: {runs-on: x, steps: [{run: make}]}}\n',
    })
    expect(automations.map(({ system }) => system)).toEqual([
      'github-actions',
      'azure-pipelines',
      'gitlab-ci',
      'circleci',
      'cloud-build',
      'other',
    ])
  })

  it('finds nothing in a repository without automation', () => {
    expect(
      enacted((snapshot, files, terrain) => automationsOf(snapshot, files, terrain), { 'README.md': '# x\n' })
        .automations,
    ).toEqual([])
  })
})

describe('an image that rules tag', () => {
  const step = (tags: string) =>
    `on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n      - id: meta\n        uses: docker/metadata-action@v5\n        with:\n          images: acme/churn-ml\n          tags: type=sha,format=short\n      - uses: docker/build-push-action@v6\n        with: { context: ., file: docker/ml.Dockerfile, push: true, tags: ${tags} }\n`
  const texts = {
    'docker/ml.Dockerfile': 'FROM python:3\nCOPY src ./src\n',
    'docker/web.Dockerfile': 'FROM node\n',
    'src/a.py': '',
    'argocd/app.yaml':
      'apiVersion: argoproj.io/v1alpha1\nkind: Application\nspec: {source: {path: deploy}, syncPolicy: {automated: {}}}\n',
    'deploy/job.yaml':
      'apiVersion: batch/v1\nkind: CronJob\nspec: { jobTemplate: { spec: { template: { spec: { containers: [{ image: "acme/churn-ml:sha-1", command: [fit] }] } } } } }\n',
  }
  const kinds = (tags: string) =>
    work({ '.github/workflows/ci.yml': step(tags), ...texts })
      .automations.flatMap(({ jobs: all }) => all)
      .flatMap(({ activities }) => activities.map(({ kind }) => kind))

  it('is known by the name that the rules are for', () => {
    expect(kinds('"${{ steps.meta.outputs.tags }}"')).toContain('train')
    expect(kinds('acme/other:1')).not.toContain('train')
  })
})

/** How much work it takes to read the automation of a repository, and what is noted. */
function work(texts: Readonly<Record<string, string>>) {
  const ground = terrainFor(texts, plainCommands)
  let spent = 0
  const spend = () => {
    spent += 1
    return ground.spend()
  }
  const terrain = { ...ground, spend }
  const automations = automationsOf(repositoryOf(texts), terrain.files, terrain)
  return { spent, automations, notes: ground.notes.map(({ message }) => message) }
}

const jobs = (count: number, step: (index: number) => string) =>
  `on: push\njobs:\n${Array.from({ length: count }, (_, at) => `  j${at}:\n    runs-on: x\n    env: {N: '${at}'}\n    steps: [{run: ${step(at)}}]\n`).join('')}`
const targets = (count: number, of: (index: number) => string) =>
  Array.from({ length: count }, (_, at) => of(at)).join('')

describe('unbounded automation', () => {
  const ci = '.github/workflows/ci.yml'

  it('costs in step with its size: a Makefile is read once for all jobs that make no difference to it', () => {
    const plain = targets(400, (at) => `t${at}:\n\tfit ${at}\n`)
    const few = work({ [ci]: jobs(100, (at) => `make t${at}`), Makefile: plain })
    const many = work({ [ci]: jobs(400, (at) => `make t${at}`), Makefile: plain })
    expect(many.notes).toEqual([])
    expect(many.spent / few.spent).toBeLessThan(4.2)
    expect(many.automations[0]?.jobs).toHaveLength(400)
  })

  it('is read until the work allowed is used up, which is noted', () => {
    const own = targets(1_000, (at) => `t${at}: t${(at + 1) % 1_000}\n\tfit $(N)\n`)
    const { spent, notes } = work({ [ci]: jobs(300, () => 'make t0'), Makefile: `A := $(N)\n${own}` })
    expect(notes).toContain('The automation does too much to be followed to its end; the rest of it was not read.')
    expect(spent).toBeLessThan(200_000)
  })

  it.each<[string, Readonly<Record<string, string>>]>([
    ['make', { [ci]: jobs(1, () => 'make a'), Makefile: 'a: b\n\t$(MAKE) b\nb: a\n\t$(MAKE) a\n' }],
    [
      'includes of make',
      { [ci]: jobs(1, () => 'make a'), Makefile: 'include Makefile b.mk\na:\n\tfit\n', 'b.mk': 'include Makefile\n' },
    ],
    ['scripts', { [ci]: jobs(1, () => './a.sh'), 'a.sh': './b.sh\n. ./a.sh\n', 'b.sh': 'bash a.sh\n' }],
    ['npm', { [ci]: jobs(1, () => 'npm run a'), 'package.json': '{"scripts": {"a": "npm run b", "b": "npm run a"}}' }],
    ['tox', { [ci]: jobs(1, () => 'tox'), 'tox.ini': '[testenv]\ncommands = tox\ndeps = {[testenv]deps}\n' }],
    ['just', { [ci]: jobs(1, () => 'just a'), justfile: 'a: b\n    just b\nb: a\n    just a\n' }],
    [
      'doit',
      {
        [ci]: jobs(1, () => 'doit'),
        'dodo.py': 'def task_a():\n    return {"actions": ["doit a"], "task_dep": ["a"]}\n',
      },
    ],
    [
      'reusable workflows',
      {
        [ci]: 'on: [push, workflow_call]\njobs: {a: {uses: ./.github/workflows/b.yml}}\n',
        '.github/workflows/b.yml': 'on: workflow_call\njobs: {a: {uses: ./.github/workflows/ci.yml}}\n',
      },
    ],
    [
      'actions',
      {
        [ci]: 'on: push\njobs: {a: {runs-on: x, steps: [{uses: ./a}]}}\n',
        'a/action.yml': 'runs: {using: composite, steps: [{uses: ./b}, {uses: ./a}]}\n',
        'b/action.yml': 'runs: {using: composite, steps: [{uses: ./a}, {uses: ./b}]}\n',
      },
    ],
    [
      'workflows that follow each other',
      { [ci]: 'name: a\non: {workflow_run: {workflows: [a]}}\njobs: {a: {runs-on: x, steps: [{run: fit}]}}\n' },
    ],
    [
      'templates of Azure',
      {
        'azure-pipelines.yml': 'trigger: [main]\nextends: {template: t.yml}\n',
        't.yml': 'stages: [{template: u.yml}, {template: t.yml}]\n',
        'u.yml': 'stages: [{template: t.yml}, {template: u.yml}]\nvariables: [{template: u.yml}]\n',
      },
    ],
    [
      'includes of GitLab',
      {
        '.gitlab-ci.yml': 'include: [/a.yml, /.gitlab-ci.yml]\nx: {extends: y, script: [!reference [x, script]]}\n',
        'a.yml': 'include: a.yml\ny: {extends: x}\nz: {trigger: {include: [.gitlab-ci.yml, a.yml]}}\n',
      },
    ],
    [
      'commands of CircleCI',
      {
        '.circleci/config.yml': 'commands: {a: {steps: [a, b]}, b: {steps: [a, b]}}\njobs: {build: {steps: [a, b]}}\n',
      },
    ],
    [
      'functions of Jenkins',
      {
        Jenkinsfile:
          "def a() { b(); b() }\ndef b() { a(); a() }\npipeline { stages { stage('x') { steps { a() } } } }\n",
      },
    ],
    [
      'builds of Google',
      {
        [ci]: jobs(1, () => 'gcloud builds submit'),
        'cloudbuild.yaml': 'steps: [{name: gcr.io/cloud-builders/gcloud, args: [builds, submit]}]\n',
      },
    ],
    ['YAML', { [ci]: 'on: push\njobs: &a {a: *a, b: {runs-on: x, steps: [{run: fit}]}}\n' }],
  ])('ends where it goes in a circle: %s', (_, texts) => {
    expect(work(texts).spent).toBeLessThan(2_000)
  })

  it('goes on behind what cannot be read, with a note', () => {
    const broken = {
      [ci]: jobs(1, () => 'make a; ./b.sh; python c.py; tox; npm run d; just e; inv f; nox; fit'),
      Makefile: 'ifdef (\na: $(\n\tfit $(((\n',
      'b.sh': 'if then (( "\nfit\n',
      'c.py': 'def (:\n  ""\n',
      'tox.ini': '[testenv\ncommands = [\n',
      'package.json': '{"scripts": {"d": ',
      justfile: 'e:\n\t{{ (\n',
      'tasks.py': '@task(\ndef f(c:\n',
      'noxfile.py': 'def a(\n',
      '.gitlab-ci.yml': 'a: [',
      '.circleci/config.yml': 'jobs: {',
      'bitbucket-pipelines.yml': 'pipelines: [',
      'azure-pipelines.yml': 'trigger: [main]\nsteps: [',
      'buildspec.yml': 'phases: [',
      Jenkinsfile: 'pipeline { stages { stage(',
    }
    const { automations, notes } = work(broken)
    expect(automations[0]?.jobs[0]?.activities.some(({ note }) => note === 'fit')).toBe(true)
    for (const system of ['GitLab', 'CircleCI', 'Bitbucket', 'The build'])
      expect(notes.join('\n')).toContain(`${system} `)
  })

  it('reads a script of five thousand lines once', () => {
    const script = targets(2_500, (at) => `if [ -f x${at} ]; then export A${at}=1; fi\nfit ${at % 5}\n`)
    const { spent, automations } = work({ [ci]: jobs(2, () => 'bash run.sh'), 'run.sh': script })
    expect(spent).toBeLessThan(50_000)
    expect(automations[0]?.jobs[1]?.activities.length).toBeGreaterThan(0)
  })
})
