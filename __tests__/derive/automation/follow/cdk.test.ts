import { describe, expect, it } from '@jest/globals'
import { derive } from '../../../../src/derive/derive.ts'
import { tools } from '../../../../src/generated/tools.ts'
import { repositoryOf } from '../../../support/repository-of.ts'

const workflow = (run: string) =>
  `on: push\njobs:\n  deploy:\n    runs-on: ubuntu-latest\n    steps:\n      - run: ${run}\n        working-directory: serving\n`

const serving = {
  'serving/cdk.json': '{\n  "app": "python3 app.py"\n}\n',
  'serving/app.py': `import aws_cdk as cdk
from stacks.endpoint import EndpointStack
app = cdk.App()
for stage in ["staging", "prod"]:
    EndpointStack(app, f"churn-{stage}")
app.synth()
`,
  'serving/stacks/__init__.py': '',
  'serving/stacks/endpoint.py': `import aws_cdk as cdk
from aws_cdk import aws_sagemaker as sagemaker
class EndpointStack(cdk.Stack):
    def __init__(self, scope, name):
        super().__init__(scope, name)
        sagemaker.CfnEndpoint(self, "Endpoint", endpoint_config_name="churn")
`,
}

/** The deployments that automation makes: `job: note`. */
function deployed(texts: Readonly<Record<string, string>>): readonly string[] {
  const { automations } = derive(repositoryOf(texts), { tools, policy: { tools: [], exclude: [] } })
  return automations.flatMap(({ jobs }) =>
    jobs.flatMap(({ id, activities }) =>
      activities.filter(({ kind }) => kind === 'deploy').map(({ note, at }) => `${id}: ${note} @ ${at.path}`),
    ),
  )
}

const endpoint = 'calls aws_cdk.aws_sagemaker.CfnEndpoint @ serving/stacks/endpoint.py'

describe('cdk', () => {
  it.each(['npx cdk deploy --all --require-approval never', 'cdk deploy', 'cdk deploy --app "python3 app.py"'])(
    '%s deploys what the program makes',
    (run) => {
      expect(deployed({ ...serving, '.github/workflows/cd.yml': workflow(run) })).toEqual([`deploy: ${endpoint}`])
    },
  )

  it.each(['cdk synth', 'cdk diff', 'cdk deploy --app "node gone.js"'])('%s deploys nothing of it', (run) => {
    expect(deployed({ ...serving, '.github/workflows/cd.yml': workflow(run) })).toEqual([])
  })
})

const pipeline = (template: string) =>
  `from aws_cdk import aws_codepipeline as codepipeline
from aws_cdk import aws_codepipeline_actions as actions
pipeline = codepipeline.Pipeline(self, "Pipeline")
pipeline.add_stage(stage_name="Source", actions=[actions.GitHubSourceAction(action_name="Source", branch="main")])
pipeline.add_stage(
    stage_name="DeployProd",
    actions=[
        actions.CloudFormationCreateUpdateStackAction(
            action_name="Deploy", template_path=built.at_path("${template}")
        )
    ],
)
`.replace('${template}', template)

describe('a pipeline that applies the template of a program', () => {
  it('deploys what the program makes whose stack it is', () => {
    const texts = { ...serving, 'infra/pipeline.py': pipeline('churn-prod.template.json') }
    expect(deployed(texts)).toEqual([`DeployProd/Deploy: ${endpoint}`])
  })

  it('deploys nothing of it where no program names the stack', () => {
    expect(deployed({ ...serving, 'infra/pipeline.py': pipeline('other-prod.template.json') })).toEqual([])
  })
})
