import { describe, expect, it } from '@jest/globals'
import { codepipelineAutomations } from '../../../../src/derive/automation/codepipeline/codepipeline-automations.ts'
import { enacted, name, told } from '../enacted.ts'

function read(texts: Readonly<Record<string, string>>) {
  const { automations } = enacted(codepipelineAutomations, texts)
  const [automation] = automations
  return {
    automation,
    does: told(automation).map((line) => line.replace(/ @.*/, '')),
    waits: automation?.jobs.map(({ id, needs }) => `${id} after ${needs.join(', ')}`) ?? [],
    starts: automation?.unseen.length === 0 ? automation.triggers.map(name) : undefined,
  }
}

const python = (source = 'CodePipelineSource.connection("acme/churn", "main", connection_arn=arn)') =>
  `from aws_cdk import Stack, pipelines
from aws_cdk.pipelines import CodePipelineSource, ManualApprovalStep, ShellStep

class Delivery(Stack):
    def __init__(self, scope, name):
        synth = ShellStep(
            "Synth", input=${source},
            install_commands=["pip install -r requirements.txt"],
            commands=["make test-it's", f"make {name}", "npx cdk synth"],
        )
        self.pipeline = pipelines.CodePipeline(self, "Pipeline", pipeline_name="churn", synth=synth)
        self.pipeline.add_stage(ServingStage(self, "Staging"), post=[ShellStep("Smoke", commands=["make smoke"])])
        prod = ServingStage(self, "Production")
        self.pipeline.add_stage(prod, pre=[ManualApprovalStep("Approve")])
`

describe('a pipeline of the CDK that deploys its own app', () => {
  it('is read from Python', () => {
    const { does, waits, starts, automation } = read({ 'infra/delivery.py': python() })
    expect(automation?.name).toBe('churn')
    expect(does).toEqual([
      'Build/Synth/build: pip install -r requirements.txt',
      "Build/Synth/build: make test-it's",
      'Build/Synth/build: make ${value}',
      'Build/Synth/build: npx cdk synth',
      'Staging/Deploy: the CDK deploys the stacks of the stage',
      'Staging/Smoke/build: make smoke',
      'Production/Approve: a person has to approve',
      'Production/Deploy: the CDK deploys the stacks of the stage',
    ])
    expect(waits.at(-1)).toBe('Production/Deploy after Production/Approve')
    expect(starts).toEqual(['change push (branches: main)'])
  })

  it('is read with steps that a stage is given afterwards, under whatever name the library has', () => {
    const added = python()
      .replace('Stack, pipelines\n', 'Stack, pipelines as ci\n')
      .replace('pipelines.CodePipeline(', 'ci.CodePipeline(')
      .replace(
        'self.pipeline.add_stage(prod, pre=[ManualApprovalStep("Approve")])',
        'deployed = self.pipeline.add_stage(prod)\n        deployed.add_pre(ManualApprovalStep("Approve"))\n        deployed.add_post(ShellStep("Check", commands=["make check"]))',
      )
    expect(read({ 'infra/delivery.py': added }).does.slice(-3)).toEqual([
      'Production/Approve: a person has to approve',
      'Production/Deploy: the CDK deploys the stacks of the stage',
      'Production/Check/build: make check',
    ])
  })

  it('is read from TypeScript, with stages in waves', () => {
    const typescript = `import { CodePipeline, CodePipelineSource, CodeBuildStep } from 'aws-cdk-lib/pipelines'
const pipeline = new CodePipeline(this, 'Pipeline', {
  synth: new CodeBuildStep('Synth', {
    input: CodePipelineSource.gitHub('acme/churn', 'main'),
    commands: ['npm ci', 'npm test'],
  }),
})
const wave = pipeline.addWave('Regions')
wave.addStage(new ServingStage(this, 'Europe', { region }))
`
    const { does, waits, starts } = read({ 'infra/pipeline.ts': typescript })
    expect(does).toEqual([
      'Build/Synth/build: npm ci',
      'Build/Synth/build: npm test',
      'Europe/Deploy: the CDK deploys the stacks of the stage',
    ])
    expect(waits.at(-1)).toBe('Europe/Deploy after Build/Synth/build')
    expect(starts).toEqual(['change push (branches: main)'])
  })

  it.each([
    ['another branch', 'CodePipelineSource.git_hub("acme/churn", "develop")', []],
    ['nothing', 'CodePipelineSource.connection("acme/churn", "main", trigger_on_push=False)', []],
    ['what is uploaded', 'CodePipelineSource.s3(bucket, "source.zip")', ['event upload']],
    ['what stands elsewhere', 'CodePipelineSource.git_hub(repository, branch)', undefined],
  ])('starts on %s', (_, source, starts) => {
    expect(read({ 'infra/delivery.py': python(source) }).starts).toEqual(starts)
  })

  it('is no target of a rule', () => {
    const rule =
      'from aws_cdk import aws_codepipeline, aws_events_targets as targets\ntargets.CodePipeline(pipeline=existing)\n'
    expect(read({ 'infra/rule.py': rule }).automation).toBeUndefined()
  })
})
