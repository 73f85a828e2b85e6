import { describe, expect, it } from '@jest/globals'
import { cloudBuildAutomations } from '../../../../src/derive/automation/cloud-build/cloud-build-automations.ts'
import { enacted, told } from '../enacted.ts'

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

  it('is known by its images where its name says nothing', () => {
    const { automations } = enacted(cloudBuildAutomations, {
      'build/ship.yaml': "steps:\n- name: 'gcr.io/cloud-builders/docker'\n  args: [build, .]\n",
      'build/other.yaml': 'steps:\n- name: python:3.11\n  args: [train.py]\n',
      '.github/workflows/a.yaml': "steps:\n- name: '$_IMAGE'\n",
    })
    expect(automations.map(({ path }) => path)).toEqual(['build/ship.yaml'])
  })

  it('finds in the checkout what a build clones for itself', () => {
    const { scopes } = enacted(cloudBuildAutomations, {
      'cloudbuild.yaml':
        "steps:\n- name: gcr.io/cloud-builders/git\n  args: [clone, $_URL]\n- name: '$_IMAGE'\n  entrypoint: pytest\n  args: [tests]\n  dir: shop/app\n",
    })
    expect(scopes.map(({ cwd }) => cwd)).toEqual(['', 'app'])
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
