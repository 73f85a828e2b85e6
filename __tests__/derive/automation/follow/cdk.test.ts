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

const typescript = (made: string, imports = "import { aws_sagemaker as sagemaker, Stack } from 'aws-cdk-lib'") => ({
  'serving/cdk.json': '{\n  "app": "npx ts-node --prefer-ts-exts bin/app.ts"\n}\n',
  'serving/bin/app.ts':
    "import * as cdk from 'aws-cdk-lib'\nimport { EndpointStack } from '../lib/endpoint'\nnew EndpointStack(new cdk.App(), 'churn')\n",
  'serving/lib/endpoint.ts': `${imports}\nexport class EndpointStack extends Stack {\n  constructor(scope, id) {\n    super(scope, id)\n    ${made}\n  }\n}\n`,
  '.github/workflows/cd.yml': workflow('cdk deploy'),
})

describe('a program in TypeScript', () => {
  const made = "new sagemaker.CfnEndpoint(this, 'Endpoint', { endpointConfigName: config.attrEndpointConfigName })"
  const found = ['deploy: calls aws_cdk.aws_sagemaker.CfnEndpoint @ serving/lib/endpoint.ts']

  it.each([
    ['by a module of the library', made, undefined],
    ['by a module of its own', made, "import * as sagemaker from 'aws-cdk-lib/aws-sagemaker'"],
    ['by its name', made.replace('sagemaker.', ''), "import { CfnEndpoint } from 'aws-cdk-lib/aws-sagemaker'"],
  ])('deploys what it makes %s', (_, text, imports) => {
    expect(deployed(typescript(text, imports))).toEqual(found)
  })

  it.each([
    ['only speaks of it', `// ${made}`, undefined],
    ['makes one of another library', made, "import * as sagemaker from 'our-constructs'"],
  ])('deploys nothing where it %s', (_, text, imports) => {
    expect(deployed(typescript(text, `${imports ?? ''}\nimport { Stack } from 'aws-cdk-lib'`))).toEqual([])
  })

  it('splits traffic where an endpoint has two variants', () => {
    const variants = (list: string) =>
      typescript(`new sagemaker.CfnEndpointConfig(this, 'Config', { productionVariants: ${list} })`)
    const kinds = (list: string) =>
      derive(repositoryOf(variants(list)), { tools, policy: { tools: [], exclude: [] } }).automations.flatMap(
        ({ jobs }) => jobs.flatMap(({ activities }) => activities.map(({ kind }) => kind)),
      )
    expect(kinds('[{ variantName: "a" }, { variantName: "b" }]')).toContain('shift-traffic')
    expect(kinds('[{ variantName: "a" }]')).not.toContain('shift-traffic')
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

describe('a pipeline that deploys its own app', () => {
  const delivery = (app: string) => ({
    ...serving,
    [`${app}/delivery.py`]: `from aws_cdk import pipelines
pipeline = pipelines.CodePipeline(self, "Pipeline", synth=pipelines.ShellStep("Synth",
    input=pipelines.CodePipelineSource.git_hub("acme/churn", "main"), commands=["npx cdk synth"]))
pipeline.add_stage(ServingStage(self, "Production"))
`,
  })

  it('deploys what the program makes', () => {
    expect(deployed(delivery('serving/stacks'))).toEqual([`Production/Deploy: ${endpoint}`])
  })

  it('deploys nothing where no app is around it', () => {
    expect(deployed(delivery('infra'))).toEqual([])
  })
})
