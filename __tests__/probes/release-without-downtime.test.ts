import { expect, it } from '@jest/globals'
import { releaseWithoutDowntime } from '../../src/probes/release-without-downtime.ts'
import type { Facts } from '../../src/model/facts.ts'
import { delegating, doing, facts as anyFacts, jobOf, unit, workflow } from '../support/facts.ts'
import { probeTable } from '../support/probe-table.ts'

/** Facts of a repository with code that answers predictions. */
const facts: typeof anyFacts = (part) => anyFacts({ ...part, roles: { scoring: [{ path: 'app.py' }], ...part?.roles } })

function declaring(detail: Readonly<Record<string, string>>, more: Partial<Omit<Facts, 'roles'>> = {}): Facts {
  return facts({ declarations: [doing('deploy', { subject: 'application', detail })], ...more })
}

const rolling = (name: string, replicas: string) =>
  doing('deploy', { subject: 'application', detail: { name, strategy: 'rolling', replicas, health: 'declared' } })

const at = { path: '.github/workflows/ci.yml', line: 2 }
const apply = doing('deploy', { subject: 'model', at: { path: at.path, line: 5 } })
const removing = facts({
  texts: {
    [at.path]:
      'jobs:\n  deploy:\n    steps:\n      - run: kubectl delete -f k8s/a.yaml\n      - run: kubectl apply -f k8s/a.yaml\n',
  },
  declarations: [doing('deploy', { subject: 'model', detail: { strategy: 'platform', health: 'declared' } })],
  automations: [workflow([jobOf([apply], { at })])],
})

probeTable(releaseWithoutDowntime, {
  yes: [
    {
      when: 'a checked rolling update of several replicas is declared',
      facts: declaring({ strategy: 'rolling', replicas: '2', health: 'declared' }),
    },
    { when: 'the platform rolls by a declared check', facts: declaring({ strategy: 'platform', health: 'declared' }) },
    { when: 'a checked canary is declared', facts: declaring({ strategy: 'gradual', health: 'declared' }) },
    {
      when: 'an image of a registry with a port rolls well',
      facts: declaring({ strategy: 'rolling', replicas: '2', health: 'declared', image: 'localhost:5000/churn:3' }),
    },
    {
      when: 'a service of a module for serving models rolls well',
      facts: facts({
        declarations: [
          doing('deploy', {
            at: { path: 'infra/modules/mlflow-serving/main.tf', line: 1 },
            detail: { resource: 'aws_ecs_service.this', strategy: 'platform', health: 'declared' },
          }),
        ],
      }),
    },
    { when: 'the pages are all there is', facts: facts({ declarations: [rolling('churn-web', '2')] }) },
    {
      when: 'what serves rolls well behind its pages',
      facts: facts({ declarations: [rolling('churn-ui', '1'), rolling('web-api', '2')] }),
    },
  ],
  no: [
    { when: 'nothing deploys', facts: facts() },
    {
      when: 'an application rolls well, and nothing here answers predictions',
      facts: anyFacts({ declarations: [rolling('shop-api', '2')] }),
    },
    { when: 'a single replica rolls', facts: declaring({ strategy: 'rolling', replicas: '1', health: 'declared' }) },
    { when: 'nothing is checked', facts: declaring({ strategy: 'rolling', replicas: '3' }), partial: 'no update' },
    { when: 'all is recreated', facts: declaring({ strategy: 'recreate', replicas: '3', health: 'declared' }) },
    { when: 'the platform is told no check', facts: declaring({ strategy: 'platform' }) },
    {
      when: 'only the tracking server rolls well',
      facts: declaring({ strategy: 'rolling', replicas: '2', health: 'declared', image: 'ghcr.io/mlflow/mlflow:2.1' }),
    },
    ...[
      ['infra/modules/mlflow-ecs-service/main.tf', 'aws_ecs_service.this'],
      ['infra/main.tf', 'azurerm_container_app.grafana'],
    ].map(([path = '', resource = '']) => ({
      when: `only ${resource} of ${path} rolls well`,
      facts: facts({
        declarations: [
          doing('deploy', { at: { path, line: 1 }, detail: { resource, strategy: 'platform', health: 'declared' } }),
        ],
      }),
    })),
    ...[
      '10.0.0.1:5000/quay.io/cilium/operator-generic:v1.17.3@sha256:ab',
      'registry.k8s.io/coredns/coredns:v1.11.1',
    ].map((image) => ({
      when: `only the cluster's own ${image} rolls well`,
      facts: declaring({ strategy: 'rolling', replicas: '2', health: 'declared', image }),
    })),
    {
      when: 'only the pages in front of what serves roll well',
      facts: facts({
        declarations: [rolling('churn-web', '2'), rolling('churn-api', '1')],
      }),
    },
    { when: 'what serves is deleted first', facts: removing, partial: 'deleted before' },
    {
      when: 'a command deploys and says nothing of checks',
      facts: facts({ automations: [workflow([doing('deploy', { subject: 'model' })])] }),
    },
  ],
  unknown: [
    {
      when: 'another repository rolls it out',
      facts: facts({ automations: [delegating('acme/ci/.github/workflows/blue-green.yml@v1')] }),
    },
  ],
})

it.each([
  ['a program', [doing('load-model'), doing('predict')], 'not-applicable'],
  ['a server', [doing('load-model'), doing('predict'), doing('serve')], 'no'],
] as const)('says of scoring by %s alone', (_, activities, says) => {
  const scoring = facts({ code: [unit('score.py', activities)], roles: { scoring: [{ path: 'score.py' }] } })
  expect(releaseWithoutDowntime.ask(scoring, {}).says).toBe(says)
})
