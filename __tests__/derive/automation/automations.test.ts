import { describe, expect, it } from '@jest/globals'
import { automationsOf } from '../../../src/derive/automation/automations.ts'
import { enacted } from './enacted.ts'

describe('automationsOf', () => {
  it('reads every system, GitHub first', () => {
    const { automations } = enacted((snapshot, files, terrain) => automationsOf(snapshot, files, terrain), {
      '.circleci/config.yml': 'jobs: {a: {}}\n',
      '.gitlab-ci.yml': 'a: {script: [make]}\n',
      'azure-pipelines.yml': 'trigger: [main]\nsteps: [{script: make}]\n',
      'cloudbuild.yaml': 'steps: [{name: gcr.io/cloud-builders/docker, args: [build, .]}]\n',
      '.github/workflows/ci.yml': 'on: push\njobs: {a: {runs-on: x, steps: [{run: make}]}}\n',
    })
    expect(automations.map(({ system }) => system)).toEqual([
      'github-actions',
      'azure-pipelines',
      'gitlab-ci',
      'circleci',
      'cloud-build',
    ])
  })

  it('finds nothing in a repository without automation', () => {
    expect(
      enacted((snapshot, files, terrain) => automationsOf(snapshot, files, terrain), { 'README.md': '# x\n' })
        .automations,
    ).toEqual([])
  })
})
