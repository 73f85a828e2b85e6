import { computeDeclared } from '../../src/probes/compute-declared.ts'
import { delegating, doing, facts, jobOf, unit, workflow } from '../support/facts.ts'
import { probeTable } from '../support/probe-table.ts'

const submits = doing('dispatch', { subject: 'pipeline', at: { path: 'ci.yml', line: 5 } })
const sent = doing('train', { via: ['ci.yml:5', 'az ml job create job.yml'] })

probeTable(computeDeclared, {
  yes: [
    {
      when: 'a runner trains',
      facts: facts({ automations: [workflow([jobOf([doing('train')], { runner: 'ubuntu-latest' })])] }),
    },
    {
      when: 'a specification declares it',
      facts: facts({ declarations: [doing('provision', { detail: { for: 'training' } })] }),
    },
    {
      when: 'the cluster is declared that the pipelines of training are sent to',
      facts: facts({
        roles: { training: ['src/train.py'] },
        code: [unit('src/submit.py', [doing('dispatch', { subject: 'pipeline', tool: 'kubeflow' })])],
        declarations: [doing('provision', { detail: { cluster: 'yes' } })],
      }),
    },
    {
      when: 'the job that is submitted names its compute',
      facts: facts({ automations: [workflow([submits, sent, doing('provision', { detail: { for: 'training' } })])] }),
    },
    {
      when: 'code names the compute of what it submits',
      facts: facts({
        automations: [workflow([submits, sent])],
        code: [unit('src/submit.py', [doing('provision', { detail: { for: 'training' } })])],
      }),
    },
    {
      when: 'the runner trains and another step submits something',
      facts: facts({ automations: [workflow([submits, doing('train', { via: ['ci.yml:9', 'make train'] })])] }),
    },
    {
      when: 'the runner trains before the script sends something else',
      facts: facts({
        automations: [
          workflow([
            doing('train', { via: ['ci.yml:4', 'make train'] }),
            doing('dispatch', { subject: 'pipeline', via: ['ci.yml:5', 'python x.py'] }),
          ]),
        ],
      }),
    },
  ],
  no: [
    {
      when: 'one step compiles the pipeline that trains, and another sends it to a service',
      facts: facts({
        automations: [
          workflow([
            jobOf(
              [
                doing('train', { via: ['ci.yml:4', 'pipeline.py:9 churn()'], detail: { compiled: 'yes' } }),
                doing('dispatch', { subject: 'pipeline', via: ['ci.yml:5'] }),
              ],
              { runner: 'ubuntu-latest' },
            ),
          ]),
        ],
      }),
    },
    {
      when: 'a cluster that nothing here shows to train on',
      facts: facts({
        roles: { training: ['src/train.py'] },
        code: [unit('src/submit.py', [doing('dispatch', { subject: 'pipeline', tool: 'vertex-ai' })])],
        declarations: [doing('provision', { detail: { cluster: 'yes' } })],
      }),
    },
    {
      when: 'a cluster to which pipelines are sent that train nothing',
      facts: facts({
        code: [unit('src/submit.py', [doing('dispatch', { subject: 'pipeline', tool: 'kubeflow' })])],
        declarations: [doing('provision', { detail: { cluster: 'yes' } })],
      }),
    },
    {
      when: 'a server of its own trains',
      facts: facts({ automations: [workflow([jobOf([doing('train')], { runner: undefined })], { system: 'other' })] }),
      partial: 'on which compute',
    },
    {
      when: 'what is submitted runs on whatever the server has',
      facts: facts({ automations: [workflow([submits, sent])] }),
      partial: 'on which compute',
    },
    {
      when: 'a script submits to whatever the server has',
      facts: facts({
        automations: [
          workflow([
            doing('dispatch', { subject: 'pipeline', via: ['ci.yml:5', 'x.py:9 main()'] }),
            doing('train', { via: ['ci.yml:5', 'python x.py', 'x.py:9 main()', 'x.py:7 flow()'] }),
          ]),
        ],
      }),
      partial: 'on which compute',
    },
    {
      when: 'only a test names compute',
      facts: facts({
        code: [unit('tests/test_x.py', [doing('provision', { detail: { for: 'training' } })], { test: true })],
      }),
    },
    { when: 'people train somewhere', facts: facts({ roles: { training: ['train.py'] } }) },
    { when: 'infrastructure is for something else', facts: facts({ declarations: [doing('provision')] }) },
  ],
  unknown: [
    {
      when: 'the model comes from a registry that nothing here fills',
      facts: facts({
        code: [unit('app.py', [doing('load-model', { detail: { location: 'models:/churn/3' } })])],
      }),
    },
    {
      when: 'a callee runs a batch job that nobody can read',
      facts: facts({ automations: [delegating('acme/ci/.github/workflows/build-and-run-batch-job.yml@v1')] }),
    },
    {
      when: 'the callee speaks of training',
      facts: facts({ automations: [delegating('acme/ml/.github/workflows/train.yml@v1')] }),
    },
  ],
})
