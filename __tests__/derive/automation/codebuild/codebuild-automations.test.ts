import { describe, expect, it } from '@jest/globals'
import { codebuildAutomations } from '../../../../src/derive/automation/codebuild/codebuild-automations.ts'
import { enacted, name, told } from '../enacted.ts'

const spec = `version: 0.2
env:
  variables: {STAGE: dev}
phases:
  install:
    runtime-versions: {python: 3.11}
    commands:
      - pip install .
  build:
    commands:
      - pytest

      - |
        cd $CODEBUILD_SRC_DIR
        python train.py
  post_build:
    on-failure: CONTINUE
    commands: [ship]
    finally: [clean]
`

const project =
  'resource "aws_codebuild_project" "ml" {\n  source {\n    type = "GITHUB"\n    buildspec = "ci/buildspec.yml"\n  }\n}\n'

function triggers(terraform: string): readonly string[] | undefined {
  const { automations } = enacted(codebuildAutomations, {
    'ci/buildspec.yml': spec,
    'infra/main.tf': project + terraform,
  })
  const [automation] = automations
  return automation?.unseen.length === 0 ? automation.triggers.map(name) : undefined
}

describe('a build specification of CodeBuild', () => {
  it('does what its phases say, started nobody knows how', () => {
    const { automations, scopes } = enacted(codebuildAutomations, { 'ci/buildspec.yml': spec })
    expect(told(automations[0])).toEqual([
      'build: pip install . @8 []',
      'build: pytest @11 []',
      'build: cd $CODEBUILD_SRC_DIR @14 []',
      'build: python train.py @15 []',
      'post_build: ship @18 [] tolerant',
      'post_build: clean @19 [] tolerant',
    ])
    expect(automations[0]).toMatchObject({
      triggers: [],
      unseen: [{ what: 'what starts ci/buildspec.yml', reason: 'not-collected' }],
      jobs: [{ id: 'build' }, { id: 'post_build', needs: ['build'], condition: 'always()' }],
    })
    expect(scopes[0]).toMatchObject({ env: { STAGE: 'dev' }, errexit: true })
  })

  it('lets nothing follow a build that aborts', () => {
    const text = 'phases:\n  build: {on-failure: ABORT, commands: [make]}\n  post_build: {commands: [ship]}\n'
    expect(enacted(codebuildAutomations, { 'buildspec.yml': text }).automations[0]?.jobs[1]?.condition).toBeUndefined()
  })

  const hook = (groups: string) =>
    `resource "aws_codebuild_webhook" "ml" {\n  project_name = aws_codebuild_project.ml.name\n${groups}}\n`
  const group = (event: string, filter = '') =>
    `  filter_group {\n    filter {\n      type = "EVENT"\n      pattern = "${event}"\n    }\n${filter}  }\n`
  const ref = (type: string, pattern: string, more = '') =>
    `    filter {\n      type = "${type}"\n      pattern = "${pattern}"\n${more}    }\n`

  it.each([
    [hook(''), ['change push', 'change pull_request']],
    [hook(group('PUSH', ref('HEAD_REF', '^refs/heads/main$'))), ['change push']],
    [hook(group('PUSH', ref('HEAD_REF', 'develop'))), []],
    [hook(group('PUSH', ref('HEAD_REF', 'main', '      exclude_matched_pattern = true\n'))), []],
    [hook(group('PUSH', ref('HEAD_REF', '^refs/tags/.*'))), ['release tag (^refs/tags/.*)']],
    [hook(group('PULL_REQUEST_CREATED, PULL_REQUEST_UPDATED', ref('BASE_REF', 'main'))), ['change pull_request']],
    [
      'variable "branch" {\n  default = "main"\n}\nresource "aws_codepipeline" "p" {\n  a = aws_codebuild_project.ml.name\n  BranchName = var.branch\n}\n',
      ['change push (branches: main)'],
    ],
    [
      'resource "aws_codepipeline" "p" {\n  a = aws_codebuild_project.ml.name\n  configuration = {\n    "BranchName" = "main"\n  }\n}\n',
      ['change push (branches: main)'],
    ],
    [
      'resource "aws_codepipeline" "p" {\n  a = aws_codebuild_project.ml.name\n  BranchName = var.elsewhere\n}\n',
      undefined,
    ],
    ['resource "aws_codebuild_webhook" "other" {\n  project_name = "other"\n}\n', undefined],
  ])('is started by what Terraform declares: %j', (terraform, expected) => {
    expect(triggers(terraform)).toEqual(expected)
  })

  it('is started by a pipeline that uses a module which is handed it', () => {
    const pipeline =
      'module "dev" {\n  source = "./codebuild"\n  buildspec_path = "ci/buildspec.yml"\n}\nresource "aws_codepipeline" "p" {\n  BranchName = "main"\n  ProjectName = module.dev.project_name\n}\n'
    const started = (terraform: string) =>
      enacted(codebuildAutomations, { 'ci/buildspec.yml': spec, 'infra/main.tf': terraform }).automations[0]
    expect(started(pipeline)?.triggers.map(name)).toEqual(['change push (branches: main)'])
    expect(started(pipeline.replace('module.dev', 'module.developer'))?.triggers).toEqual([])
  })

  it('is no template and nothing without phases', () => {
    const { automations } = enacted(codebuildAutomations, {
      'templates/buildspec.yml': spec,
      'examples/buildspec.yml': spec,
      'buildspec.yml': 'a: 1\n',
      'other.yml': spec,
    })
    expect(automations).toEqual([])
  })

  it('is noted where it cannot be read', () => {
    expect(enacted(codebuildAutomations, { 'buildspec.yml': 'phases: [\n' }).notes[0]).toMatchObject({
      severity: 'warning',
    })
  })
})
