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
    ['resource "aws_codebuild_webhook" "other" {\n  project_name = "other"\n}\n', undefined],
  ])('is started by what Terraform declares: %j', (terraform, expected) => {
    expect(triggers(terraform)).toEqual(expected)
  })

  it('is left to the pipeline that takes it', () => {
    const pipeline =
      'module "dev" {\n  source = "./codebuild"\n  buildspec_path = "ci/buildspec.yml"\n}\nresource "aws_codepipeline" "p" {\n  stage {\n    name = "Build"\n    action {\n      name = "Build"\n      provider = "CodeBuild"\n      ProjectName = module.dev.project_name\n    }\n  }\n}\n'
    const read = (terraform: string) =>
      enacted(codebuildAutomations, { 'ci/buildspec.yml': spec, 'infra/main.tf': terraform }).automations
    expect(read(pipeline)).toEqual([])
    expect(read(pipeline.replace('module.dev', 'module.developer'))[0]?.unseen).toHaveLength(1)
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
