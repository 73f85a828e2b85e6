import { expect, test } from '@jest/globals'
import type { Activity } from '../../src/model/activity.ts'
import type { Facts } from '../../src/model/facts.ts'
import { seen } from '../../src/model/facet.ts'
import { serviceDeployed } from '../../src/probes/service-deployed.ts'
import { delegating, doing, facts, jobOf, on, unit, workflow } from '../support/facts.ts'
import { probeTable } from '../support/probe-table.ts'
import { repositoryOf } from '../support/repository-of.ts'

/** A flow that promotes what the server reads is handed to an orchestrator by this program, and more happens. */
function handing(program: string, ...more: readonly Activity[]): Facts {
  const handed = doing('deploy', { subject: 'pipeline', tool: 'prefect', at: { path: 'deploy.py' } })
  const promotes = doing('publish', { subject: 'model', tool: 'mlflow', tolerant: true })
  return facts({
    texts: { 'app.py': 'model = load_model("models:/churn@champion")\n', 'deploy.py': program },
    code: [unit('app.py', [doing('load-model', { tool: 'mlflow' }), doing('serve')])],
    roles: { scoring: [{ path: 'app.py' }], application: ['app.py'] },
    automations: [workflow([handed, promotes, ...more])],
  })
}

/** A manifest with these images is applied on a push. */
function applying(...images: readonly string[]): Facts {
  return applyingBy('kubectl apply -f k8s/all.yaml -n ml', images)
}

function applyingBy(command: string, images: readonly string[] = []): Facts {
  return facts({
    roles: { scoring: [{ path: 'app.py' }] },
    automations: [workflow([doing('deploy', { subject: 'application', detail: { command } })])],
    declarations: images.map((image) =>
      doing('deploy', { subject: 'application', at: { path: 'k8s/all.yaml' }, detail: { image } }),
    ),
  })
}

/** A folder with this code becomes a function on a push, beside the code that scores. */
function sending(does: readonly Activity[], folder = 'functions/start'): Facts {
  const command = 'gcloud functions deploy start --gen2 --source functions/start/ --trigger-http'
  return facts({
    texts: { [`${folder}/main.py`]: 'code\n' },
    roles: { scoring: [{ path: 'app.py' }] },
    code: [unit(`${folder}/main.py`, does), unit('app.py', [doing('predict')])],
    automations: [workflow([doing('deploy', { subject: 'application', detail: { command } })])],
  })
}

/** An application is deployed by a job that waits for one which builds it with these commands. */
function builtBy(...commands: readonly string[]): Facts {
  const built = commands.map((command) => doing('build', { detail: { command } }))
  return facts({
    roles: { scoring: [{ path: 'app.py' }] },
    automations: [
      workflow([
        jobOf(built, { id: 'build' }),
        jobOf([doing('deploy', { subject: 'application' })], { needs: ['build'] }),
      ]),
    ],
  })
}

probeTable(serviceDeployed, {
  yes: [
    {
      when: 'a folder is sent whose code asks a model besides starting a job',
      facts: sending([doing('dispatch', { subject: 'pipeline' }), doing('predict')]),
    },
    { when: 'the folder that is sent is not here', facts: sending([], 'functions/other') },
    {
      when: 'a manifest is applied that starts a server beside its database',
      facts: applying('postgres:16', 'acme/app:1'),
    },
    {
      when: 'a flow that promotes is handed over with a schedule',
      facts: handing('flow.deploy("churn", work_pool_name="p", cron="0 0 * * *")\n'),
    },
    {
      when: 'a flow that promotes is handed over and started',
      facts: handing(
        'flow.deploy("churn", work_pool_name="p")\n',
        doing('dispatch', { subject: 'pipeline', tool: 'prefect' }),
      ),
    },
    {
      when: 'a push deploys the scoring service',
      facts: facts({
        roles: { scoring: [{ path: 'app.py' }] },
        automations: [workflow([doing('deploy', { subject: 'application' })])],
      }),
    },
    {
      when: 'an image is built beside an application of another language',
      facts: builtBy('dotnet build -c Release', 'docker build -t scoring .'),
    },
    {
      when: 'a tag deploys a model',
      facts: facts({ automations: [workflow([doing('deploy', { subject: 'model', triggers: [on.tag] })])] }),
    },
    {
      when: 'a push deploys a pipeline that predicts',
      facts: facts({ automations: [workflow([doing('deploy', { subject: 'pipeline' }), doing('predict')])] }),
    },
    {
      when: 'a blueprint deploys the scoring service on every push',
      facts: facts({
        roles: { scoring: [{ path: 'app.py' }] },
        declarations: [doing('deploy', { subject: 'application', detail: { onPush: 'yes' } })],
      }),
    },
  ],
  no: [
    {
      when: 'the folder that is sent only starts a pipeline',
      facts: sending([doing('dispatch', { subject: 'pipeline' })]),
    },
    {
      when: 'a manifest is applied that starts what stands around a model',
      facts: applying('ghcr.io/mlflow/mlflow:v2.10.2', 'grafana/grafana:11.0'),
    },
    {
      when: 'the settings of a dashboard are applied',
      facts: applyingBy('kubectl apply -f k8s/grafana/grafana-cm.yaml'),
    },
    {
      when: 'a manifest is applied whose name begins like a dashboard and goes on as no file is called',
      facts: applyingBy(`kubectl apply -f k8s/grafana${'-a'.repeat(400)}$.yaml`),
    },
    {
      when: 'a flow that promotes is handed over and nothing starts it',
      facts: handing('# cron="0 0 * * *"\nflow.deploy("churn", work_pool_name="p")\n'),
    },
    {
      when: 'a push deploys a pipeline that asks what it has trained only in order to measure',
      facts: facts({
        automations: [workflow([doing('deploy', { subject: 'pipeline' }), doing('train'), doing('predict')])],
      }),
    },
    {
      when: 'a push deploys a pipeline of which nobody sees what it does',
      facts: facts({ automations: [workflow([doing('deploy', { subject: 'pipeline' })])] }),
    },
    { when: 'an application is deployed that is built of .NET alone', facts: builtBy('dotnet build -c Release') },
    {
      when: 'a blueprint waits for a person',
      facts: facts({
        roles: { scoring: [{ path: 'app.py' }] },
        declarations: [doing('deploy', { subject: 'application' })],
      }),
    },
    {
      when: 'a blueprint deploys something without a model',
      facts: facts({ declarations: [doing('deploy', { subject: 'application', detail: { onPush: 'yes' } })] }),
    },
    {
      when: 'a tracking server is deployed',
      facts: facts({
        roles: { scoring: [{ path: 'app.py' }] },
        automations: [
          workflow([
            doing('deploy', {
              subject: 'application',
              detail: { command: 'gcloud run deploy mlflow-tracking --image x' },
            }),
          ]),
        ],
      }),
    },
    {
      when: 'a cluster of the job takes it',
      facts: facts({
        roles: { scoring: [{ path: 'app.py' }] },
        automations: [
          workflow([doing('provision', { detail: { ephemeral: 'yes' } }), doing('deploy', { subject: 'application' })]),
        ],
      }),
    },
    {
      when: 'documentation is deployed',
      facts: facts({ automations: [workflow([doing('deploy', { subject: 'documentation' })])] }),
    },
    {
      when: 'an application without a model is deployed',
      facts: facts({ automations: [workflow([doing('deploy', { subject: 'application' })])] }),
    },
    {
      when: 'a person starts it',
      facts: facts({ automations: [workflow([doing('deploy', { subject: 'model', triggers: [on.manual] })])] }),
      partial: 'only when a person starts it',
    },
    {
      when: 'it is a preview',
      facts: facts({ automations: [workflow([doing('deploy', { subject: 'model', triggers: [on.pullRequest] })])] }),
      partial: 'previews',
    },
    {
      when: 'an image is pushed and left there',
      facts: facts({ automations: [workflow([doing('publish', { subject: 'image' })])] }),
      partial: 'nothing here takes it',
    },
  ],
  unknown: [
    {
      when: 'the deployment is skipped without a secret',
      facts: facts({
        texts: {
          'cd.yml':
            'jobs:\n  deploy:\n    steps:\n      - run: |\n          if [ -n "$HOOK" ]; then\n            curl $HOOK\n          else\n            echo "skipping"\n          fi\n',
        },
        automations: [
          workflow([
            jobOf([doing('deploy', { subject: 'model', at: { path: 'cd.yml', line: 6 } })], {
              at: { path: 'cd.yml', line: 2 },
            }),
          ]),
        ],
      }),
    },
    {
      when: 'declared services are applied by what is started out of sight',
      facts: facts({
        declarations: [doing('deploy', { subject: 'application', at: { path: 'main.tf' } })],
        automations: [
          workflow([doing('provision', { triggers: [] })], {
            unseen: [{ what: 'what starts it', reason: 'not-collected' }],
          }),
        ],
      }),
    },
    {
      when: 'another repository deploys',
      facts: facts({ automations: [delegating('acme/ci/.github/workflows/deploy.yml@v1')] }),
    },
  ],
})

test('shows the deployment that GitHub recorded for the environment of the job, and no other', () => {
  const one = { sha: 'a'.repeat(40), createdAt: '2026-11-18T00:00:00Z', state: 'success', url: 'https://log.example' }
  const deployments = seen({
    total: 2,
    recent: [
      { ...one, environment: 'preview' },
      { ...one, environment: 'Production' },
    ],
  })
  const deploys = workflow([jobOf([doing('deploy', { subject: 'model' })], { environment: 'production' })])
  const snapshot = repositoryOf({}, { facts: { deployments } })
  expect(serviceDeployed.ask(facts({ snapshot, automations: [deploys] }), {})).toMatchObject({
    says: 'yes',
    evidence: [{}, { note: 'aaaaaaa was deployed to Production on 2026-11-18', strength: 'exercised', url: one.url }],
  })
})
