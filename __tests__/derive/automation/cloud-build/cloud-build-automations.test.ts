import { describe, expect, it } from '@jest/globals'
import { cloudBuildAutomations } from '../../../../src/derive/automation/cloud-build/cloud-build-automations.ts'
import { enacted, name, told } from '../enacted.ts'

const build = `steps:
- name: python:3.11
  entrypoint: bash
  args:
  - -c
  - |
    pip install -r requirements.txt
    python train.py --out $_OUT $$HOME
- name: gcr.io/cloud-builders/docker
  dir: app
  args: ['build', '-t', 'image:\${_TAG}', '.']
- name: gcr.io/google.com/cloudsdktool/cloud-sdk
  entrypoint: gcloud
  args: [run, deploy]
- name: ubuntu
  args: [echo]
substitutions: {_OUT: models}
`

describe('a Cloud Build configuration', () => {
  it('does what its steps say, started nobody knows how', () => {
    const { automations, scopes } = enacted(cloudBuildAutomations, {
      'cloudbuild/train.yaml': build,
      'app/Dockerfile': '',
    })
    expect(told(automations[0])).toEqual([
      'build: pip install -r requirements.txt @7 []',
      'build: python train.py --out models $HOME @8 []',
      "build: 'docker' 'build' '-t' \"image:${_TAG}\" '.' @11 []",
      "build: 'gcloud' 'run' 'deploy' @14 []",
    ])
    expect(scopes.map(({ cwd }) => cwd)).toEqual(['', 'app', ''])
    expect(automations[0]).toMatchObject({ triggers: [], unseen: [{ reason: 'not-collected' }] })
  })

  it('starts in an image of its own what it names, unless the image starts something', () => {
    const text =
      "steps:\n- name: 'gcr.io/$PROJECT_ID/trainer'\n  args: [python, train.py]\n- name: 'gcr.io/$PROJECT_ID/trainer'\n  args: [bash, -c, 'make test']\n- name: 'gcr.io/$PROJECT_ID/trainer'\n  args: [--epochs, '3']\n"
    expect(told(enacted(cloudBuildAutomations, { 'cloudbuild.yaml': text }).automations[0])).toEqual([
      "build: 'python' 'train.py' @3 []",
      'build: make test @5 []',
    ])
  })

  it("is told which of Google's programs to start in the image that holds them all", () => {
    const text =
      "steps:\n- name: gcr.io/google.com/cloudsdktool/cloud-sdk:slim\n  args: [gcloud, run, deploy, api]\n- name: google/cloud-sdk\n  args: [bash, -c, 'make ship']\n- name: gcr.io/cloud-builders/gcloud\n  args: [run, deploy, ui]\n"
    const renamed = text.replace('cloudsdktool/cloud-sdk', 'cloudsdktool/google-cloud-cli')
    const [first] = told(enacted(cloudBuildAutomations, { 'cloudbuild.yaml': renamed }).automations[0])
    expect(first).toBe("build: 'gcloud' 'run' 'deploy' 'api' @3 []")
    expect(told(enacted(cloudBuildAutomations, { 'cloudbuild.yaml': text }).automations[0])).toEqual([
      "build: 'gcloud' 'run' 'deploy' 'api' @3 []",
      'build: make ship @5 []',
      "build: 'gcloud' 'run' 'deploy' 'ui' @7 []",
    ])
  })

  it('puts away images and files when its steps are done', () => {
    const text =
      "steps:\n- name: gcr.io/cloud-builders/docker\n  args: [build, .]\nimages: ['app:$_TAG']\nartifacts: {objects: {location: 'gs://b', paths: [m.pkl]}}\nsubstitutions: {_TAG: v1}\n"
    expect(told(enacted(cloudBuildAutomations, { 'cloudbuild.yaml': text }).automations[0]).slice(1)).toEqual([
      "build: 'docker' 'push' 'app:v1' @4 []",
      "build: 'gsutil' 'cp' 'm.pkl' 'gs://b' @5 []",
    ])
  })

  it('is known by its images where its name says nothing', () => {
    const { automations } = enacted(cloudBuildAutomations, {
      'build/ship.yaml': "steps:\n- name: 'gcr.io/cloud-builders/docker'\n  args: [build, .]\n",
      'build/other.yaml': 'steps:\n- name: python:3.11\n  args: [train.py]\n',
      '.github/workflows/a.yaml': "steps:\n- name: '$_IMAGE'\n",
      '.gcp/fit.yaml': "steps:\n- name: 'gcr.io/cloud-builders/gcloud'\n  args: [ai, custom-jobs, create]\n",
      '.gcp/pool.yaml': 'workerPoolSpecs: { replicaCount: 1 }\n',
    })
    expect(automations.map(({ path }) => path)).toEqual(['.gcp/fit.yaml', 'build/ship.yaml'])
  })

  it('finds in the checkout what a build clones for itself', () => {
    const { scopes } = enacted(cloudBuildAutomations, {
      'cloudbuild.yaml':
        "steps:\n- name: gcr.io/cloud-builders/git\n  args: [clone, $_URL]\n- name: '$_IMAGE'\n  entrypoint: pytest\n  args: [tests]\n  dir: shop/app\n",
    })
    expect(scopes.map(({ cwd }) => cwd)).toEqual(['', 'app'])
  })

  it('starts as Terraform declares, with what each trigger puts in', () => {
    const declared = (body: string) =>
      `resource "google_cloudbuild_trigger" "t" {\n  filename = "cloudbuild.yaml"\n  substitutions = {\n    _TAG = "v1"\n  }\n${body}}\n`
    const push = (branch: string) => declared(`  github {\n    push {\n      branch = ${branch}\n    }\n  }\n`)
    const read = (...texts: readonly string[]) =>
      enacted(cloudBuildAutomations, {
        'cloudbuild.yaml': build,
        ...Object.fromEntries(texts.map((text, index) => [`infra/${index}.tf`, text])),
      }).automations[0]
    const pushed = read(push('"^main$"'), declared('  pubsub_config {\n  }\n'))
    expect(pushed?.triggers.map(name)).toEqual(['change push (branches: ^main$)', 'event pubsub'])
    expect(pushed?.unseen).toEqual([])
    expect(pushed?.jobs[0]?.activities.map(({ note }) => note)).toContain("'docker' 'build' '-t' 'image:v1' '.'")
    expect(read(push('var.branch'), 'variable "branch" {\n  default = "main"\n}\n')?.triggers).toHaveLength(1)
    expect(read(push('var.branch'))?.unseen).toHaveLength(1)
    expect(read(push('"^develop$"'))?.inactive).toContain('never see the default branch')
    expect(read(declared('  disabled = true\n'))?.inactive).toBeDefined()
    const request = declared('  github {\n    pull_request {\n      branch = ".*"\n    }\n  }\n')
    expect(read(request)?.triggers.map(name)).toEqual(['change pull_request (branches: .*)'])
    expect(read(declared('  github {\n    push {\n      tag = "v.*"\n    }\n  }\n'))?.triggers.map(name)).toEqual([
      'release tag (tags: v.*)',
    ])
  })

  it('counts as the workflow that submits it, and only by what stands in it', () => {
    const submit =
      'on: push\njobs: {a: {runs-on: x, steps: [{run: gcloud builds submit . --config=cloudbuild.yaml}]}}\n'
    expect(
      enacted(cloudBuildAutomations, { 'cloudbuild.yaml': build, '.github/workflows/a.yml': submit }).automations,
    ).toEqual([])
    expect(enacted(cloudBuildAutomations, { 'cloudbuild.yaml': 'steps:\n- run: make\n' }).automations).toEqual([])
    const plain = 'steps:\n- name: python:3.11\n  entrypoint: make\n'
    expect(enacted(cloudBuildAutomations, { 'other.yaml': plain }).automations).toEqual([])
  })

  it('warns of one that cannot be read', () => {
    expect(enacted(cloudBuildAutomations, { 'cloudbuild.yaml': 'steps: [\n' }).notes[0]).toMatchObject({
      severity: 'warning',
      path: 'cloudbuild.yaml',
    })
  })
})

describe('triggers that a script creates', () => {
  const image = 'steps:\n- name: gcr.io/cloud-builders/docker\n  args: [build, .]\n'
  const started = (options: string, verb = 'beta builds triggers create github') =>
    enacted(cloudBuildAutomations, {
      'build/cloudbuild.yaml': image,
      'build/trigger.sh': `#!/bin/bash\n# once\ngcloud ${verb} \\\n  --repo-name=ml \\\n  ${options}\n`,
    }).automations[0]?.triggers.map(({ kind, event, at }) => `${kind} ${event} ${at.path}:${at.line}`)

  it.each([
    ['--build-config="./build/cloudbuild.yaml" --branch-pattern="^main$"', ['change push build/trigger.sh:3']],
    ['--build-config=build/cloudbuild.yaml --pull-request-pattern=^main$', ['change pull_request build/trigger.sh:3']],
    ['--build-config build/cloudbuild.yaml --tag-pattern "v.*"', ['release tag build/trigger.sh:3']],
    ['--build-config=build/other.yaml --branch-pattern=^main$', []],
    ['--build-config=build/cloudbuild.yaml --branch-pattern=^dev$', []],
    ['--build-config=build/cloudbuild.yaml --branch-pattern=$BRANCH_NAME', []],
  ])('%s', (options, expected) => expect(started(options)).toEqual(expected))

  it('are none where they are deleted', () => {
    expect(started('--build-config=build/cloudbuild.yaml --branch-pattern=^main$', 'builds triggers delete x')).toEqual(
      [],
    )
  })
})
