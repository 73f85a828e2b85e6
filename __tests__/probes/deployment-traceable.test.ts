import { seen } from '../../src/model/facet.ts'
import { deploymentTraceable } from '../../src/probes/deployment-traceable.ts'
import type { Facts } from '../../src/model/facts.ts'
import { delegating, doing, facts, jobOf, unit, workflow } from '../support/facts.ts'
import { probeTable } from '../support/probe-table.ts'
import { repositoryOf } from '../support/repository-of.ts'

const path = '.github/workflows/ci.yml'
const data = doing('register', { subject: 'data', at: { path: 'data.dvc' } })

function deploying(command: string, text = '', part: Parameters<typeof facts>[0] = {}): Facts {
  const activity = doing('deploy', { subject: 'application', detail: { command }, at: { path, line: 7 } })
  const { roles, ...rest } = part
  return facts({
    texts: { [path]: text },
    declarations: [data],
    automations: [workflow([jobOf([activity], { at: { path, line: 3 } })])],
    roles: { scoring: [{ path: 'app.py' }], training: ['train.py'], ...roles },
    ...rest,
  })
}

const byOutput = (rule: string) => `name: CD
jobs:
  deploy:
    steps:
      - id: image
        run: echo "image=acme/churn:${rule}" >> "$GITHUB_OUTPUT"
      - run: gcloud run deploy churn --image \${{ steps.image.outputs.image }}
`
const byAction = (action: string) => `name: CD
jobs:
  deploy:
    steps:
      - uses: actions/checkout@v4
      - id: meta
        uses: ${action}
      - run: deploy --version \${{ steps.meta.outputs.version }}
`

/** A manifest of \`latest\` that an earlier step edits before this command deploys it. */
function edited(edit: string, command = 'kubectl apply -f k8s/churn.yaml'): Facts {
  const text = `name: CD
jobs:
  deploy:
    steps:
      - run: echo "IMAGE_TAG=\${GITHUB_SHA::8}" >> "$GITHUB_ENV"
      - run: |
          ${edit}
      - run: ${command}
`
  const line = text.split('\n').length - 1
  const activity = doing('deploy', { subject: 'application', detail: { command }, at: { path, line } })
  const latest = doing('deploy', {
    subject: 'application',
    at: { path: 'k8s/churn.yaml' },
    detail: { image: 'acme/churn:latest' },
  })
  return deploying(command, text, {
    declarations: [data, latest],
    automations: [workflow([jobOf([activity], { at: { path, line: 3 } })])],
  })
}

/** Deployed by the SDK of Azure ML, in a program of these lines. */
function bySdk(code: string): Facts {
  const call = 'azure.ai.ml.MLClient.online_deployments.begin_create_or_update'
  const activity = doing('deploy', { subject: 'model', detail: { call }, at: { path: 'deploy.py', line: 2 } })
  return deploying('python deploy.py', '', {
    texts: { 'deploy.py': code },
    automations: [workflow([jobOf([activity], { at: { path, line: 3 } })])],
  })
}

/** Deployed by this command from a job for the environment, which GitHub recorded with this outcome. */
function recorded(command: string, state: string): Facts {
  const activity = doing('deploy', { subject: 'application', detail: { command }, at: { path, line: 7 } })
  const one = { environment: 'Production', sha: 'a'.repeat(40), createdAt: '2026-11-18T00:00:00Z', state, url: null }
  return deploying(command, '', {
    automations: [workflow([jobOf([activity], { at: { path, line: 3 }, environment: 'production' })])],
    snapshot: repositoryOf({}, { facts: { deployments: seen({ total: 1, recent: [one] }) } }),
  })
}

const applied = (version: string): Facts => {
  const detail = { command: 'kubectl apply -k deploy/prod', gitops: 'deploy/prod', version }
  return facts({
    declarations: [data],
    automations: [workflow([doing('deploy', { subject: 'application', detail })])],
    roles: { scoring: [{ path: 'app.py' }], training: ['train.py'] },
  })
}

/** Deployed by its commit, and tracked with these lines of the training, the call in the second of them. */
function tracking(call: string, lines: string): Facts {
  const track = doing('track', { at: { path: 'train.py', line: 2 }, detail: { call } })
  return deploying('gcloud run deploy churn --image acme/churn:${{ github.sha }}', '', {
    texts: { 'train.py': `import mlflow\n${lines}\n` },
    declarations: [],
    code: [unit('train.py', [track])],
  })
}

probeTable(deploymentTraceable, {
  yes: [
    {
      when: 'code deploys a model of the registry by its version, whatever a comment says of the latest',
      facts: bySdk('# The label @latest is not there at once.\nmodel = f"azureml:churn:{version}"\n'),
    },
    ...[
      ['mlflow.log_param', 'mlflow.log_param("dataset_version", version)'],
      ['mlflow.log_params', 'mlflow.log_params({\n    "rows": 3,\n    "train_data_sha256": digest_of(rows),\n})'],
      ['wandb.init', 'wandb.init(\n    config={"raw_sha256": bundle.digest},\n)'],
    ].map(([call = '', lines = '']) => ({ when: `the run records its data: ${lines}`, facts: tracking(call, lines) })),
    { when: 'a controller applies a commit that names the version', facts: applied('acme/churn:v3') },
    {
      when: 'GitHub recorded the commit of the deployment',
      facts: recorded('gcloud run deploy churn --image acme/churn:${{ vars.IMAGE_TAG }}', 'success'),
    },
    {
      when: 'the image names the commit',
      facts: deploying('gcloud run deploy churn --image acme/churn:${{ github.sha }}'),
    },
    {
      when: 'the image is an output that names the commit',
      facts: deploying('gcloud run deploy churn --image ${{ steps.image.outputs.image }}', byOutput('${GITHUB_SHA}')),
    },
    {
      when: 'the version is read from a tag',
      facts: deploying('deploy --version ${{ steps.meta.outputs.version }}', byAction('docker/metadata-action@v5')),
    },
    {
      when: 'the digest of the image that the run built is deployed',
      facts: deploying(
        'kubectl set image deployment/churn churn=acme/churn@${{ steps.meta.outputs.digest }}',
        byAction('docker/build-push-action@v6'),
      ),
    },
    {
      when: 'a version of the registry is deployed',
      facts: deploying('az ml online-deployment create --set model=azureml:churn:8'),
    },
    {
      when: 'a version that a step has found is deployed',
      facts: deploying(
        'az ml online-deployment create --set model=azureml:churn:${{ steps.champion.outputs.version }} -f latest.yml',
      ),
    },
    {
      when: 'a version of the registry that an earlier step found is deployed',
      facts: deploying(
        "az ml model deploy --name churn --model 'churn:${{ variables.found.VERSION }}' --ic inference.yml",
      ),
    },
    {
      when: 'what registering a model has written is deployed',
      facts: deploying('az ml model deploy -n churn -f ../metadata/model.json --dc aci.yml --es score.py'),
    },
    {
      when: 'the applied manifest names a version',
      facts: deploying('kubectl apply -f k8s/churn.yaml', '', {
        declarations: [
          data,
          doing('deploy', {
            subject: 'application',
            at: { path: 'k8s/churn.yaml' },
            detail: { image: 'acme/churn:1.4.0' },
          }),
        ],
      }),
    },
    ...[
      'yq -i \'.spec.template.spec.containers[0].image = "acme/churn:${{ env.IMAGE_TAG }}"\' k8s/churn.yaml',
      'sed -i "s|churn:latest|churn:$IMAGE_TAG|" ./k8s/churn.yaml',
      'sed -i -e "s|churn:latest|churn:$IMAGE_TAG|" \\\n            k8s/churn.yaml',
      'yq -i \'.model = "azureml://registries/r/models/churn/versions/${MODEL_VERSION}"\' k8s/churn.yaml',
    ].map((edit) => ({ when: `an earlier step writes the version: ${edit}`, facts: edited(edit) })),
    {
      when: 'an earlier step sets the image of the folder that is applied',
      facts: edited('kustomize edit set image acme/churn=acme/churn:$IMAGE_TAG', 'kubectl apply -k k8s'),
    },
    { when: 'the commit itself is pushed', facts: deploying('git push heroku main') },
  ],
  no: [
    { when: 'code deploys the latest of the registry', facts: bySdk('model = "azureml:churn@latest"\n') },
    {
      when: 'what GitHub recorded is `latest`',
      facts: recorded('kubectl set image churn=acme/churn:latest', 'success'),
    },
    ...[
      ['mlflow.log_param', 'mlflow.log_param("data_version", "v1")'],
      ['mlflow.log_param', 'mlflow.log_param("data_version", cfg.data.version)'],
      ['mlflow.log_param', 'mlflow.log_param("data_path", path)\nprint("data_version", version)'],
      ['mlflow.log_metric', 'mlflow.log_metric("data_version", version)'],
      ['mlflow.log_param', 'mlflow.log_param("model_version", version)'],
    ].map(([call = '', lines = '']) => ({
      when: `the run records no data: ${lines}`,
      facts: tracking(call, lines),
      partial: 'the data behind it',
    })),
    { when: 'what GitHub recorded failed', facts: recorded('deploy churn', 'failure'), partial: 'no version' },
    { when: 'a controller applies whatever is latest', facts: applied('acme/churn:v3 acme/churn:latest') },
    { when: 'a controller applies no version', facts: applied('') },
    {
      when: 'an earlier step edits another file',
      facts: edited('sed -i "s|churn:latest|churn:$IMAGE_TAG|" compose.yaml'),
      partial: '`latest`',
    },
    {
      when: 'an earlier step writes something else',
      facts: edited("yq -i '.spec.replicas = 2' k8s/churn.yaml"),
      partial: '`latest`',
    },
    {
      when: 'an earlier step writes latest',
      facts: edited('yq -i \'.image = "acme/churn:latest"\' k8s/churn.yaml'),
      partial: '`latest`',
    },
    {
      when: 'an earlier step only prints what it would write',
      facts: edited('sed "s|churn:latest|churn:$IMAGE_TAG|" k8s/churn.yaml'),
      partial: '`latest`',
    },
    { when: 'nothing deploys', facts: facts() },
    {
      when: 'latest is deployed',
      facts: deploying('gcloud run deploy churn --image acme/churn:latest'),
      partial: '`latest`',
    },
    {
      when: 'the applied manifest takes latest',
      facts: deploying('kubectl apply -f k8s/churn.yaml', '', {
        declarations: [
          data,
          doing('deploy', { subject: 'model', at: { path: 'k8s/churn.yaml' }, detail: { image: 'acme/churn:latest' } }),
        ],
      }),
    },
    {
      when: 'the output names no version',
      facts: deploying('gcloud run deploy churn --image ${{ steps.image.outputs.image }}', byOutput('stable')),
      partial: 'no version is named',
    },
    {
      when: 'a model of a folder is deployed',
      facts: deploying('az ml model deploy --name churn --model churn.json --ic inference.yml'),
    },
    {
      when: 'the version comes from an action that reads no tag',
      facts: deploying('deploy --version ${{ steps.meta.outputs.version }}', byAction('actions/setup-python@v5')),
    },
    {
      when: 'the data is not versioned',
      facts: deploying('gcloud run deploy churn --image acme/churn:${{ github.sha }}', '', { declarations: [] }),
      partial: 'the data behind it',
    },
    {
      when: 'only a pipeline is deployed',
      facts: facts({ automations: [workflow([doing('deploy', { subject: 'pipeline' })])] }),
    },
  ],
  unknown: [
    {
      when: 'another repository deploys',
      facts: facts({ automations: [delegating('acme/ci/.github/workflows/deploy.yml@v1')] }),
    },
    {
      when: 'the model is trained elsewhere',
      facts: deploying('gcloud run deploy churn --image acme/churn:${{ github.sha }}', '', {
        declarations: [],
        roles: { training: [] },
      }),
    },
    {
      when: 'a setting holds the version',
      facts: deploying('gcloud run deploy churn --image acme/churn:${{ vars.IMAGE_TAG }}'),
    },
  ],
})
