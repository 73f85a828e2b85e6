import type { Automation } from '../../src/model/automation.ts'
import { seen } from '../../src/model/facet.ts'
import { environmentsStaged } from '../../src/probes/environments-staged.ts'
import { delegating, doing, facts, jobOf, workflow } from '../support/facts.ts'
import { probeTable } from '../support/probe-table.ts'
import { repositoryOf } from '../support/repository-of.ts'

const deploy = doing('deploy', { subject: 'model' })
const given = (command: string) => `name: CD
jobs:
  deploy:
    steps:
      - run: ${command}
`
const script = doing('deploy', {
  subject: 'model',
  at: { path: 'deploy.py', line: 3 },
  via: ['.github/workflows/ci.yml:5'],
})
const at = { path: '.github/workflows/ci.yml', line: 3 }

const recorded = (...deployments: readonly (readonly [string, string, string])[]) =>
  repositoryOf(
    {},
    {
      facts: {
        deployments: seen({
          total: deployments.length,
          recent: deployments.map(([environment, sha, state]) => ({
            environment,
            sha,
            state,
            createdAt: '2026-11-18T00:00:00Z',
            url: null,
          })),
        }),
      },
    },
  )
const applied = (...files: readonly string[]) =>
  files.map((file) => doing('provision', { detail: { command: `terraform apply -auto-approve -var-file=${file}` } }))
const made = (target: string) =>
  doing('deploy', { subject: 'model', via: ['.github/workflows/ci.yml:5', `make ${target}`] })
const serving = (id: string, options: string, needs: readonly string[] = []) =>
  jobOf([doing('deploy', { subject: 'model', detail: { command: `az ml model deploy -n churn-${id} ${options}` } })], {
    id,
    needs,
  })
const kept = (folder: string) =>
  doing('deploy', {
    subject: 'model',
    detail: { gitops: folder, environment: folder, command: `kubectl apply -k ${folder}` },
  })
const twins = (staging: string, production: string, ...others: readonly Automation[]) =>
  facts({
    texts: {
      'dev.yml': `jobs:\n  a:\n    environment: Development\n    steps:\n      - run: ${staging}\n`,
      'prod.yml': `jobs:\n  b:\n    environment: Production\n    steps:\n      - run: ${production}\n`,
    },
    automations: [
      ...['Development', 'Production'].map((environment, index) =>
        workflow([jobOf([deploy], { environment, at: { path: index === 0 ? 'dev.yml' : 'prod.yml', line: 2 } })]),
      ),
      ...others,
    ],
  })
const stated = (...runs: readonly string[]) => {
  const bodies = runs.map((run, index) => `  job${index}:\n    steps:\n      - run: ${run}\n`)
  const lines = bodies.map((_, index) => 2 + bodies.slice(0, index).join('').split('\n').length - 1)
  const brought = doing('deploy', { subject: 'application', tool: 'terraform' })
  return facts({
    texts: { [at.path]: `jobs:\n${bodies.join('')}` },
    roles: { scoring: [{ path: 'app.py' }] },
    automations: [workflow(lines.map((line, index) => jobOf([brought], { id: `job${index}`, at: { ...at, line } })))],
  })
}
const overlaid = (checks: string, applies: string) => {
  const text = `jobs:\n  check:\n    steps:\n      - run: ${checks}\n  ship:\n    steps:\n      - run: ${applies}\n`
  return facts({
    texts: { [at.path]: text },
    declarations: ['staging', 'prod'].map((stage) =>
      doing('provision', { at: { path: `k8s/overlays/${stage}/a.yaml` } }),
    ),
    automations: [
      workflow([
        jobOf([doing('lint')], { id: 'check', at: { ...at, line: 2 } }),
        jobOf([deploy], { id: 'ship', at: { ...at, line: 5 } }),
      ]),
    ],
  })
}
const elsewhere = [delegating('acme/ci/.github/workflows/deploy.yml@v1')]

probeTable(environmentsStaged, {
  yes: [
    {
      when: 'a web service of Azure ML goes to container instances, then to Kubernetes',
      facts: facts({
        automations: [
          workflow([
            serving('one', '--ic inference.yml --dc deploy-aci.yml'),
            serving('two', '--compute-target aks --dc deploy-aks.yml', ['one']),
          ]),
        ],
      }),
    },
    {
      when: 'a controller applies a folder for each of two stages',
      facts: facts({ automations: [workflow([kept('deploy/staging')]), workflow([kept('deploy/prod')])] }),
    },
    {
      when: 'infrastructure is applied with the values of two stages before the deployment',
      facts: facts({ automations: [workflow([...applied('vars/stage.tfvars', 'vars/prod.tfvars'), deploy])] }),
    },
    {
      when: 'the targets that deploy name two stages',
      facts: facts({ automations: [workflow([made('deploy-staging'), made('deploy-prod')])] }),
    },
    {
      when: 'what deploys is out of sight, and one commit was taken through two stages',
      facts: facts({
        automations: elsewhere,
        snapshot: recorded(['production', 'a', 'success'], ['churn-staging', 'a', 'inactive']),
      }),
    },
    {
      when: 'two environments are deployed to',
      facts: facts({
        automations: [
          workflow([
            jobOf([deploy], { environment: 'staging' }),
            jobOf([deploy], { id: 'prod', environment: 'production' }),
          ]),
        ],
      }),
    },
    {
      when: 'a version comes up in one environment and takes the traffic in another',
      facts: facts({
        automations: [
          workflow([
            jobOf([deploy], { environment: 'staging' }),
            jobOf([doing('shift-traffic', { subject: 'model' })], { id: 'prod', environment: 'production' }),
          ]),
        ],
      }),
    },
    {
      when: 'commands speak of two stages',
      facts: facts({
        automations: [
          workflow([
            doing('deploy', { subject: 'model', detail: { command: 'kubectl apply -n churn-staging -f a.yaml' } }),
            doing('deploy', { subject: 'model', detail: { command: 'kubectl apply -n churn-prod -f a.yaml' } }),
          ]),
        ],
      }),
    },
    {
      when: 'one script deploys to the stage of the tag',
      facts: facts({
        texts: {
          [at.path]: given('python deploy.py --stage ${{ needs.parse.outputs.stage }}'),
          'deploy.py': 'sizes = {"dev": 1, "staging": 1, "prod": 2}\n',
        },
        automations: [workflow([jobOf([script], { at })])],
      }),
    },
    {
      when: 'a variable holds the stage that the branch decides',
      facts: facts({
        texts: {
          [at.path]: given('python deploy.py --env "$STAGE"').replace(
            'jobs:',
            "env:\n  STAGE: ${{ github.ref == 'refs/heads/main' && 'prod' || 'dev' }}\njobs:",
          ),
          'deploy.py': 'choices = ["dev", "prod"]\n',
        },
        automations: [workflow([jobOf([script], { at: { ...at, line: 5 } })])],
      }),
    },
    {
      when: 'a step sets the stage one way or the other',
      facts: facts({
        texts: {
          [at.path]: given(
            'if [ "$GITHUB_REF" = x ]; then STAGE=prod\n        else STAGE=dev\n        fi; python deploy.py --env $STAGE',
          ),
          'deploy.py': 'choices = ["dev", "prod"]\n',
        },
        automations: [workflow([jobOf([script], { at })])],
      }),
    },
    {
      when: 'the branch picks the environment of the job',
      facts: facts({
        texts: { [at.path]: given("./ship\n    environment: ${{ github.ref == 'x' && 'PRODUCTION' || 'STAGING' }}") },
        automations: [workflow([jobOf([deploy], { at })])],
      }),
    },
    {
      when: 'two environments get the same, and nothing says that it is in one place',
      facts: twins('./ship', './ship'),
    },
    {
      when: 'two environments get the same in resource groups of their own',
      facts: twins('./ship --resource-group churn-dev', './ship --resource-group churn-prod'),
    },
    {
      when: 'one text is given the name of what it deploys',
      facts: twins(
        './ship ${{ inputs.app }} --resource-group churn',
        './ship ${{ inputs.app }} --resource-group churn',
      ),
    },
    {
      when: 'secrets name the resource groups of two environments',
      facts: twins('./ship --resource-group ${{ secrets.GROUP }}', './ship --resource-group ${{ secrets.GROUP }}'),
    },
    {
      when: 'folders of two stages are applied',
      facts: overlaid(
        'make lint',
        'kustomize build k8s/overlays/staging | kubectl apply -f -; kubectl apply -k k8s/overlays/prod',
      ),
    },
    {
      when: 'a configuration is applied to two workspaces',
      facts: stated(
        'terraform workspace select dev && terraform apply',
        'terraform workspace select -or-create prod && terraform apply',
      ),
    },
    {
      when: 'a configuration is applied to two states',
      facts: stated(
        'terraform init -backend-config=backends/staging.hcl && terraform apply',
        'terraform init -backend-config=backends/prod.hcl && terraform apply',
      ),
    },
    {
      when: 'a matrix lists the workspaces',
      facts: stated(
        'terraform workspace select ${{ matrix.stage }} && terraform apply\n    strategy:\n      matrix:\n        stage: [dev, prod]',
      ),
    },
    {
      when: 'one of several environments of infrastructure is applied',
      facts: facts({
        texts: { [at.path]: 'dir: ${ENV_DIRECTORY}\nENV_DIRECTORY: terraform/envs/dev\n' },
        declarations: ['dev', 'prod'].map((stage) =>
          doing('provision', { at: { path: `terraform/envs/${stage}/main.tf` } }),
        ),
        automations: [workflow([doing('provision', { subject: 'infrastructure' })])],
      }),
    },
  ],
  no: [
    {
      when: 'two web services of Azure ML go to container instances',
      facts: facts({
        automations: [
          workflow([serving('one', '--dc deploy-aci.yml'), serving('two', '--dc deploy-aci.yml', ['one'])]),
        ],
      }),
    },
    {
      when: 'a controller applies the folders of two applications',
      facts: facts({ automations: [workflow([kept('deploy/api')]), workflow([kept('deploy/canary')])] }),
      partial: 'one environment only',
    },
    {
      when: 'infrastructure is applied with the values of two stages and nothing is deployed',
      facts: facts({ automations: [workflow(applied('vars/stage.tfvars', 'vars/prod.tfvars'))] }),
    },
    {
      when: 'infrastructure is applied with other values',
      facts: facts({ automations: [workflow([...applied('vars/network.tfvars', 'vars/prod.tfvars'), deploy])] }),
    },
    {
      when: 'one target that deploys names a stage',
      facts: facts({ automations: [workflow([made('deploy-prod'), made('deploy-latest')])] }),
    },
    {
      when: 'of several environments of infrastructure one alone is ever applied',
      facts: facts({
        texts: { [at.path]: 'working-directory: infra/envs/prod\nname: ${{ vars.NAME }}\n' },
        declarations: ['dev', 'prod'].map((stage) =>
          doing('provision', { at: { path: `infra/envs/${stage}/main.tf` } }),
        ),
        automations: [workflow([doing('provision', { subject: 'infrastructure' })])],
      }),
    },
    {
      when: 'one environment is all',
      facts: facts({ automations: [workflow([jobOf([deploy], { environment: 'production' })])] }),
      partial: 'one environment only',
    },
    {
      when: 'environments are named by jobs that deploy nothing',
      facts: facts({
        automations: [
          workflow([
            jobOf([doing('test')], { environment: 'a' }),
            jobOf([doing('lint')], { id: 'b', environment: 'b' }),
          ]),
        ],
      }),
    },
    {
      when: 'a name speaks of tests, not of a stage',
      facts: facts({
        automations: [workflow([jobOf([deploy], { id: 'test-and-deploy' }), jobOf([deploy], { id: 'deploy-prod' })])],
      }),
    },
    {
      when: 'an environment of its own name lies beside a job that speaks of production',
      facts: facts({
        automations: [
          workflow([jobOf([deploy], { environment: 'experiments' }), jobOf([deploy], { id: 'production' })]),
        ],
      }),
    },
    {
      when: 'both environments are of one stage',
      facts: facts({
        automations: [
          workflow([jobOf([deploy], { environment: 'prod-eu' }), jobOf([deploy], { id: 'b', environment: 'prod-us' })]),
        ],
      }),
    },
    ...(
      [
        ['a person picks the stage', 'python deploy.py --env ${{ inputs.stage }}'],
        ['a setting of the repository fixes the stage', 'python deploy.py --env ${{ vars.STAGE }}'],
        ['the stage is always the same', 'STAGE=prod\n        python deploy.py --env "$STAGE"'],
        ['nothing says what stage it is', 'python deploy.py --env $STAGE'],
      ] as const
    ).map(([when, command]) => ({
      when,
      facts: facts({
        texts: { [at.path]: given(command), 'deploy.py': 'choices = ["dev", "prod"]\n' },
        automations: [workflow([jobOf([script], { at })])],
      }),
    })),
    {
      when: 'the script knows no stages',
      facts: facts({
        texts: {
          [at.path]: given('python deploy.py --stage ${{ needs.parse.outputs.stage }}'),
          'deploy.py': 'print("prod")\n',
        },
        automations: [workflow([jobOf([script], { at })])],
      }),
    },
    {
      when: 'a job only builds the folder of an earlier stage',
      facts: overlaid('kustomize build k8s/overlays/staging', 'kubectl apply -k k8s/overlays/prod'),
      partial: 'one environment only',
    },
    {
      when: 'the folder of an earlier stage is only checked',
      facts: overlaid(
        'make lint',
        '|\n          kustomize build k8s/overlays/staging | kubeconform -\n          # kubectl apply -k k8s/overlays/staging\n          kubectl apply -k k8s/overlays/prod',
      ),
      partial: 'one environment only',
    },
    {
      when: 'a configuration is applied to one workspace',
      facts: stated('terraform workspace select prod && terraform apply'),
      partial: 'one environment only',
    },
    {
      when: 'one workspace is only planned',
      facts: stated(
        '|\n          terraform workspace select dev\n          terraform plan\n          terraform workspace select prod\n          terraform apply',
      ),
      partial: 'one environment only',
    },
    {
      when: 'the workspaces are no stages',
      facts: stated(
        'terraform workspace select eu && terraform apply',
        'terraform workspace select us && terraform apply',
      ),
      partial: 'one environment only',
    },
    {
      when: 'environments of infrastructure are applied by hand',
      facts: facts({
        declarations: ['dev', 'prod'].map((stage) =>
          doing('provision', { at: { path: `terraform/envs/${stage}/main.tf` } }),
        ),
      }),
    },
  ],
  unknown: [
    {
      when: 'two environments get the same in one resource group',
      facts: twins('./ship --resource-group churn', './ship --resource-group churn'),
    },
    {
      when: 'beside that something else is deployed to production alone',
      facts: twins(
        './ship --resource-group churn',
        './ship --resource-group churn',
        workflow([jobOf([deploy], { environment: 'production' })]),
      ),
    },
    {
      when: 'two stages were deployed to, but never with one commit, or without success',
      facts: facts({
        automations: elsewhere,
        snapshot: recorded(['production', 'a', 'success'], ['staging', 'b', 'success'], ['test', 'a', 'failure']),
      }),
    },
    {
      when: 'another repository deploys',
      facts: facts({ automations: [delegating('acme/ci/.github/workflows/deploy.yml@v1')] }),
    },
  ],
})
