import { describe, expect, it } from '@jest/globals'
import { codepipelineAutomations } from '../../../../src/derive/automation/codepipeline/codepipeline-automations.ts'
import { enacted, name, told } from '../enacted.ts'

const spec = 'phases:\n  build:\n    commands: [make]\n  post_build:\n    commands: [check]\n'

function read(texts: Readonly<Record<string, string>>) {
  const { automations, scopes } = enacted(codepipelineAutomations, { 'ci/buildspec.yml': spec, ...texts })
  const [automation] = automations
  return {
    automation,
    scopes,
    does: told(automation).map((line) => line.replace(/ @.*/, '')),
    waits: automation?.jobs.map(({ id, needs }) => `${id} after ${needs.join(', ')}`) ?? [],
    starts: automation?.unseen.length === 0 ? automation.triggers.map(name) : undefined,
  }
}

const terraform = (branch: string) => `variable "branch" {
  default = "main"
}
module "dev" {
  source = "./codebuild"
  buildspec_path = "ci/buildspec.yml"
  environment_variables = {
    "STAGE" : "dev"
    FOLDER = "stack"
    ROLE = aws_iam_role.ci.arn
  }
}
resource "aws_codebuild_project" "prod" {
  source {
    buildspec = "ci/buildspec.yml"
  }
  environment {
    environment_variable {
      name  = "STAGE"
      value = "prod"
    }
  }
}
resource "aws_codepipeline" "churn" {
  name = "churn"
  stage {
    name = "Source"
    action {
      name = "Source"
      category = "Source"
      provider = "CodeCommit"
      configuration = {
        BranchName = ${branch}
      }
    }
  }
  stage {
    name = "dev-build"
    action {
      name = "Build"
      category = "Build"
      provider = "CodeBuild"
      configuration = {
        "ProjectName" = module.dev.project_name
      }
    }
  }
  stage {
    name = "approval"
    action {
      name = "Ask"
      category = "Approval"
      provider = "Manual"
    }
  }
  stage {
    name = "prod-build"
    action {
      name = "Build"
      category = "Build"
      provider = "CodeBuild"
      configuration = {
        ProjectName = aws_codebuild_project.prod.name
      }
    }
  }
}
`

describe('a pipeline of CodePipeline in Terraform', () => {
  it('is its stages one after another, each build with the variables of its project', () => {
    const { does, waits, scopes, automation } = read({ 'infra/main.tf': terraform('var.branch') })
    expect(does).toEqual([
      'dev-build/Build/build: make',
      'dev-build/Build/post_build: check',
      'approval/Ask: a person has to approve',
      'prod-build/Build/build: make',
      'prod-build/Build/post_build: check',
    ])
    expect(waits).toEqual([
      'dev-build/Build/build after ',
      'dev-build/Build/post_build after dev-build/Build/build',
      'approval/Ask after dev-build/Build/build, dev-build/Build/post_build',
      'prod-build/Build/build after approval/Ask',
      'prod-build/Build/post_build after prod-build/Build/build',
    ])
    expect(scopes[0]?.env).toMatchObject({ STAGE: 'dev', FOLDER: 'stack' })
    expect(scopes[0]?.env).not.toHaveProperty('ROLE')
    expect(scopes[2]?.env).toMatchObject({ STAGE: 'prod' })
    expect(automation).toMatchObject({ name: 'churn', path: 'infra/main.tf' })
  })

  it.each<[string, readonly string[] | undefined]>([
    ['var.branch', ['change push (branches: main)']],
    ['"main"', ['change push (branches: main)']],
    ['"develop"', []],
    ['var.elsewhere', undefined],
    ['"main"\n        DetectChanges = "false"', ['manual release']],
  ])('is started by the branch %s of its source', (branch, expected) => {
    expect(read({ 'infra/main.tf': terraform(branch) }).starts).toEqual(expected)
  })

  it('is nothing that could be read where a loop makes its stages', () => {
    const looped = 'resource "aws_codepipeline" "p" {\n  dynamic "stage" {\n    for_each = var.stages\n  }\n}\n'
    expect(read({ 'infra/main.tf': looped }).automation).toBeUndefined()
  })
})

const template = `Parameters:
  Branch: { Type: String, Default: main }
Resources:
  Build:
    Type: AWS::CodeBuild::Project
    Properties:
      Source: { Type: CODEPIPELINE, BuildSpec: ci/buildspec.yml }
      Environment:
        EnvironmentVariables:
          - { Name: BRANCH, Value: !Ref Branch }
  Pipeline:
    Type: AWS::CodePipeline::Pipeline
    Properties:
      Stages:
        - Name: Source
          Actions:
            - Name: Source
              ActionTypeId: { Category: Source, Provider: CodeStarSourceConnection }
              Configuration: { BranchName: !Ref Branch, DetectChanges: true }
        - Name: Build
          Actions:
            - Name: Build
              ActionTypeId: { Category: Build, Provider: CodeBuild }
              Configuration: { ProjectName: !Ref Build }
        - Name: DeployStaging
          Actions:
            - Name: Approve
              RunOrder: 2
              ActionTypeId: { Category: Approval, Provider: Manual }
            - Name: Deploy
              RunOrder: 1
              ActionTypeId: { Category: Deploy, Provider: CloudFormation }
              Configuration: { TemplatePath: "SourceOutput::deploy/endpoint.yml" }
        - Name: DeployProd
          Actions:
            - Name: Roll
              ActionTypeId: { Category: Deploy, Provider: ECS }
`

describe('a pipeline of CodePipeline in CloudFormation', () => {
  const endpoint = 'Resources:\n  Churn:\n    Type: AWS::SageMaker::Endpoint\n'

  it('deploys what its templates hold and what its services roll out', () => {
    const { does, waits, starts, automation } = read({
      'infra/pipeline.yml': template,
      'deploy/endpoint.yml': endpoint,
    })
    expect(does).toEqual([
      'Build/Build/build: make',
      'Build/Build/post_build: check',
      'DeployStaging/Deploy: CloudFormation applies deploy/endpoint.yml',
      'DeployStaging/Deploy: CloudFormation deploys AWS::SageMaker::Endpoint Churn',
      'DeployStaging/Approve: a person has to approve',
      'DeployProd/Roll: CodePipeline deploys Roll by ECS',
    ])
    expect(waits.slice(2)).toEqual([
      'DeployStaging/Deploy after Build/Build/build, Build/Build/post_build',
      'DeployStaging/Approve after DeployStaging/Deploy',
      'DeployProd/Roll after DeployStaging/Approve',
    ])
    expect(automation?.jobs.map((job) => job.name).slice(2)).toEqual([
      'Deploy Staging Deploy',
      'Deploy Staging Approve',
      'Deploy Prod Roll',
    ])
    expect(starts).toEqual(['change push (branches: main)'])
  })

  it('applies infrastructure where the template is made elsewhere', () => {
    expect(read({ 'infra/pipeline.yml': template }).does[2]).toBe(
      'DeployStaging/Deploy: CloudFormation applies deploy/endpoint.yml',
    )
    expect(read({ 'infra/pipeline.yml': template }).does[3]).toBe('DeployStaging/Approve: a person has to approve')
  })

  it('is started by a rule beside it that has it as its target, too', () => {
    const rule = `  Approved:
    Type: AWS::Events::Rule
    Properties:
      EventPattern:
        source: [aws.sagemaker]
        detail-type: [SageMaker Model Package State Change]
      Targets:
        - Arn: !Sub arn:aws:codepipeline:x:y:\${Pipeline}
`
    expect(read({ 'infra/pipeline.yml': template + rule }).starts).toEqual([
      'change push (branches: main)',
      'event model-approval',
    ])
    const other = rule.replace('${Pipeline}', '${Other}')
    expect(read({ 'infra/pipeline.yml': template + other }).starts).toEqual(['change push (branches: main)'])
    const disabled = rule.replace('    Properties:', '    Properties:\n      State: DISABLED')
    expect(read({ 'infra/pipeline.yml': template + disabled }).starts).toEqual(['change push (branches: main)'])
    const stored = rule.replace(
      'SageMaker Model Package State Change]',
      'x]\n        detail: { eventName: [PutObject] }',
    )
    expect(read({ 'infra/pipeline.yml': template + stored }).starts).toContain('event new-data')
  })

  it('follows the branch of the copy of the code that the template makes', () => {
    const seeded = template.replace(
      'Resources:',
      'Resources:\n  Copy:\n    Type: AWS::CodeCommit::Repository\n    Properties:\n      Code: { BranchName: !Ref Branch, S3: { Key: code.zip } }',
    )
    const on = (text: string) => read({ 'pipeline.yml': text.replace('Default: main', 'Default: trunk') }).starts
    expect(on(template)).toEqual([])
    expect(on(seeded)).toEqual(['change push (branches: trunk)'])
  })

  it('runs a build specification that is written out in the template, at its lines', () => {
    const { automation, does } = read({
      'pipeline.yml': template.replace(
        '      Source: { Type: CODEPIPELINE, BuildSpec: ci/buildspec.yml }\n',
        '      Source:\n        BuildSpec: !Sub |\n          phases:\n            build:\n              commands:\n                - train ${Role.Arn} "${AWS::StackName}"\n',
      ),
    })
    expect(does[0]).toBe('Build/Build/build: train ${Role_Arn} "${AWS_StackName}"')
    expect(automation?.jobs[0]?.activities[0]?.at).toEqual({ path: 'pipeline.yml', line: 12 })
  })

  it('deploys the template that packaging wrote, or the only one of its name', () => {
    const asks = endpoint.replace(
      'Churn:\n    Type: AWS::SageMaker::Endpoint',
      'Api:\n    Type: AWS::Serverless::Function',
    )
    const events = '    Properties:\n      Events: { Ask: { Type: Api } }\n'
    const packaged = template.replace('SourceOutput::deploy/endpoint.yml', 'Build::packaged.yml')
    const script =
      'aws cloudformation package --template-file deploy/api.yml \\\n  --output-template-file out/packaged.yml\n'
    const texts = { 'pipeline.yml': packaged, 'deploy/api.yml': asks + events, 'build.sh': script }
    const deploys = 'DeployStaging/Deploy: CloudFormation deploys AWS::Serverless::Function Api'
    expect(read(texts).does).toContain(deploys)
    expect(read({ ...texts, 'deploy/api.yml': asks }).does).not.toContain(deploys)
    const gathered = template.replace('SourceOutput::deploy/', 'Build::')
    const named = 'DeployStaging/Deploy: CloudFormation deploys AWS::SageMaker::Endpoint Churn'
    expect(read({ 'pipeline.yml': gathered, 'deploy/endpoint.yml': endpoint }).does).toContain(named)
    expect(
      read({ 'pipeline.yml': gathered, 'a/endpoint.yml': endpoint, 'b/endpoint.yml': endpoint }).does,
    ).not.toContain(named)
  })

  it('is out of sight where its template is malformed', () => {
    const { automation } = read({ 'pipeline.yml': `${template}\t\t- tab\n` })
    expect(automation).toMatchObject({ name: 'pipeline.yml', jobs: [], unseen: [{ what: 'what pipeline.yml runs' }] })
  })
})

const python = `from aws_cdk import aws_codebuild as codebuild, aws_codepipeline as codepipeline
from aws_cdk import aws_codepipeline_actions as actions, aws_events as events, aws_events_targets as targets

branch_name = "main"
build = codebuild.PipelineProject(
    self, "Build",
    build_spec=codebuild.BuildSpec.from_source_filename("ci/buildspec.yml"),
    environment=codebuild.BuildEnvironment(
        environment_variables={"STAGE": codebuild.BuildEnvironmentVariable(value="dev")},
    ),
)
pipeline = codepipeline.Pipeline(self, "Pipeline", pipeline_name=f"churn-{stage}")
pipeline.add_stage(
    stage_name="Source",
    actions=[
        actions.CodeCommitSourceAction(
            action_name="Source", trigger=actions.CodeCommitTrigger.NONE, branch=branch_name, output=source
        )
    ],
)
pipeline.add_stage(stage_name="Build", actions=[actions.CodeBuildAction(action_name="Build", project=build)])
staging = pipeline.add_stage(
    stage_name="Staging",
    actions=[
        # actions.ManualApprovalAction(action_name="Old"),
        actions.ManualApprovalAction(action_name="Approve", run_order=2),
        actions.CloudFormationCreateUpdateStackAction(
            action_name="Deploy", run_order=1, template_path=source.at_path("deploy/endpoint.yml")
        ),
    ],
)
events.Rule(
    self, "Approved",
    event_pattern=events.EventPattern(detail_type=["SageMaker Model Package State Change"]),
    targets=[targets.CodePipeline(pipeline=pipeline)],
)
events.Rule(
    self, "Pushed",
    event_pattern=events.EventPattern(
        detail_type=["CodeCommit Repository State Change"],
        detail={"referenceType": ["branch"], "referenceName": [branch_name]},
    ),
    targets=[targets.CodePipeline(pipeline)],
)
events.Rule(self, "Other", schedule=events.Schedule.rate(hour), targets=[targets.LambdaFunction(pipeline_lambda)])
`

describe('a pipeline of CodePipeline in a program of the CDK', () => {
  it('is read from Python', () => {
    const { does, waits, starts, scopes } = read({ 'infra/pipeline.py': python })
    expect(does).toEqual([
      'Build/Build/build: make',
      'Build/Build/post_build: check',
      'Staging/Deploy: CloudFormation applies deploy/endpoint.yml',
      'Staging/Approve: a person has to approve',
    ])
    expect(waits.at(-1)).toBe('Staging/Approve after Staging/Deploy')
    expect(starts).toEqual(['event model-approval', 'change push (branches: main)'])
    expect(scopes[0]?.env).toMatchObject({ STAGE: 'dev' })
  })

  it('is not started by pushes to another branch', () => {
    const { starts } = read({ 'infra/pipeline.py': python.replace('"main"', '"develop"') })
    expect(starts).toEqual(['event model-approval'])
  })

  it('is read from TypeScript, stages and actions in whichever way they are given', () => {
    const typescript = `import * as codepipeline from 'aws-cdk-lib/aws-codepipeline'
import * as actions from 'aws-cdk-lib/aws-codepipeline-actions'
const source = new actions.CodeStarConnectionsSourceAction({ actionName: 'Source', branch: 'main', output })
const build = new codebuild.PipelineProject(this, 'Build', {
  buildSpec: codebuild.BuildSpec.fromSourceFilename('ci/buildspec.yml'),
})
const pipeline = new codepipeline.Pipeline(this, 'Churn', {
  pipelineName: 'churn',
  stages: [
    { stageName: 'Source', actions: [source] },
    { stageName: 'Build', actions: [new actions.CodeBuildAction({ actionName: 'Build', project: build, input })] },
  ],
})
const production = pipeline.addStage({ stageName: 'Production' })
production.addAction(new actions.ManualApprovalAction({ actionName: 'Approve', runOrder: 1 }))
production.addAction(new actions.EcsDeployAction({ actionName: 'Deploy', runOrder: 2, service }))
`
    const { does, waits, starts } = read({ 'infra/pipeline.ts': typescript })
    expect(does).toEqual([
      'Build/Build/build: make',
      'Build/Build/post_build: check',
      'Production/Approve: a person has to approve',
    ])
    expect(waits.at(-1)).toBe('Production/Deploy after Production/Approve')
    expect(starts).toEqual(['change push (branches: main)'])
  })

  it.each([
    [
      'infra/pipeline.py',
      `from aws_cdk import aws_codebuild, aws_codepipeline, aws_codepipeline_actions as actions
build = aws_codebuild.PipelineProject(self, "Build", build_spec=aws_codebuild.BuildSpec.from_object(
    {"version": "0.2", "phases": {"build": {"commands": ["make fit"]}}}))
pipeline = aws_codepipeline.Pipeline(self, "Pipeline")
pipeline.add_stage(stage_name="Source", actions=[actions.GitHubSourceAction(action_name="Source", branch="main")])
pipeline.add_stage(stage_name="Fit", actions=[actions.CodeBuildAction(action_name="Fit", project=build)])
`,
    ],
    [
      'infra/pipeline.ts',
      `import { aws_codebuild, aws_codepipeline, aws_codepipeline_actions } from 'aws-cdk-lib'
const build = new aws_codebuild.PipelineProject(this, 'Build', {
  buildSpec: aws_codebuild.BuildSpec.fromObject({
    version: '0.2',
    phases: {
      build: {
        commands: ['make fit'],
      },
    },
  }),
})
const pipeline = new aws_codepipeline.Pipeline(this, 'Pipeline', {
  stages: [
    { stageName: 'Source', actions: [new aws_codepipeline_actions.GitHubSourceAction({ actionName: 'Source', branch: 'main' })] },
    { stageName: 'Fit', actions: [new aws_codepipeline_actions.CodeBuildAction({ actionName: 'Fit', project: build })] }],
})
`,
    ],
  ])('runs what %s spells out', (path, text) => {
    expect(read({ [path]: text }).does).toEqual(['Fit/Fit/build: make fit'])
    // What stands under a name is not there to be read.
    const named = text.replace(/(rom_?[oO]bject)\(\s*\{[\s\S]*?\}[\s,]*\}[\s,]*\}\s*\)/, '$1(specification)')
    expect(named).toContain('(specification)')
    expect(read({ [path]: named }).does).toEqual([])
  })

  it('is nothing in code that only speaks of pipelines', () => {
    expect(
      read({ 'ml/pipeline.py': 'from sklearn.pipeline import Pipeline\nPipeline([])\n' }).automation,
    ).toBeUndefined()
    expect(read({ 'tests/test_pipeline.py': python }).automation).toBeUndefined()
  })
})
