import { expect, test } from '@jest/globals'
import { seen } from '../../src/model/facet.ts'
import { resultsKept } from '../../src/probes/results-kept.ts'
import { delegating, doing, facts, jobOf, unit, workflow } from '../support/facts.ts'
import { probeTable } from '../support/probe-table.ts'
import { repositoryOf } from '../support/repository-of.ts'

const pushing = (copies: string) =>
  facts({
    texts: { Dockerfile: `FROM python:3.12\n${copies}`, 'app/main.py': '', 'requirements.txt': '' },
    automations: [workflow([doing('train'), doing('publish', { subject: 'image' })])],
  })

probeTable(resultsKept, {
  yes: [
    {
      when: 'the package that is published takes the model in',
      facts: facts({
        texts: { 'MANIFEST.in': 'include churn/*.joblib\n' },
        automations: [workflow([doing('train'), doing('publish', { subject: 'package' })])],
      }),
    },
    { when: 'an image of all that lies there is pushed', facts: pushing('COPY . .\n') },
    { when: 'an image with what the run left is pushed', facts: pushing('COPY app/ ./app/\nCOPY fitted/ ./fitted/\n') },
    {
      when: 'a job that waits for the training keeps it',
      facts: facts({
        automations: [
          workflow([jobOf([doing('train')]), jobOf([doing('save-results')], { id: 'report', needs: ['main'] })]),
        ],
      }),
    },
    {
      when: 'the model goes to a registry that the workflow points to a server',
      facts: facts({
        automations: [workflow([doing('train'), doing('register', { tool: 'mlflow' })])],
        trackers: [
          {
            activity: doing('track', { tool: 'mlflow' }),
            shared: 'yes',
            because: 'a server',
            at: { path: '.github/workflows/train.yml' },
          },
        ],
      }),
    },
    { when: 'the run is uploaded', facts: facts({ automations: [workflow([doing('train'), doing('save-results')])] }) },
    {
      when: 'it logs to a shared tracker',
      facts: facts({
        automations: [workflow([doing('train'), doing('track')])],
        trackers: [{ activity: doing('track'), shared: 'yes', because: 'a server' }],
      }),
    },
    {
      when: 'it trains in the image that points the tracker at a server',
      facts: facts({
        automations: [workflow([doing('train', { via: ['ci.yml:9', 'docker run fit'] }), doing('track')])],
        trackers: [{ activity: doing('track'), shared: 'yes', because: 'a server', at: { path: 'Dockerfile' } }],
      }),
    },
    {
      when: 'the model goes to the registry of one tool, and the runs of another stay here',
      facts: facts({
        automations: [
          workflow([doing('train'), doing('register', { tool: 'sagemaker', detail: { store: 'shared' } })]),
        ],
        trackers: [{ activity: doing('track', { tool: 'mlflow' }), shared: 'no', because: 'a folder' }],
      }),
    },
    {
      when: 'a platform trains, and what trains logs to a shared tracker',
      facts: facts({
        automations: [workflow([doing('publish', { subject: 'image' }), doing('train', { tool: 'vertex-ai' })])],
        trackers: [{ activity: doing('track'), shared: 'yes', because: 'a service' }],
      }),
    },
    { when: 'the model is registered', facts: facts({ automations: [workflow([doing('train'), doing('register')])] }) },
    {
      when: 'the model is logged to a shared run',
      facts: facts({
        automations: [workflow([doing('train'), doing('register', { detail: { store: 'by-location' } })])],
        trackers: [{ activity: doing('register'), shared: 'yes', because: 'a server' }],
      }),
    },
  ],
  no: [
    {
      when: 'only what is there before the training is uploaded',
      facts: facts({ automations: [workflow([doing('save-results', { subject: 'results' }), doing('train')])] }),
    },
    {
      when: 'only the image that trains is pushed, before it trains',
      facts: facts({
        texts: { Dockerfile: 'FROM python:3.12\nCOPY . .\n' },
        automations: [workflow([doing('publish', { subject: 'image' }), doing('train')])],
      }),
    },
    {
      when: 'a platform trains, and an image of the code is pushed meanwhile',
      facts: facts({
        texts: { Dockerfile: 'FROM python:3.12\nCOPY . .\n' },
        automations: [workflow([doing('train', { tool: 'vertex-ai' }), doing('publish', { subject: 'image' })])],
      }),
    },
    {
      when: 'DVC tracks the model, and nothing pushes it',
      facts: facts({ automations: [workflow([doing('train'), doing('register', { tool: 'dvc' })])] }),
    },
    {
      when: 'the model goes to a registry that only a compose file points to a server, and automation starts none',
      facts: facts({
        automations: [workflow([doing('train'), doing('register', { tool: 'mlflow' })])],
        trackers: [
          {
            activity: doing('track', { tool: 'mlflow' }),
            shared: 'yes',
            because: 'a server',
            at: { path: 'docker-compose.yml' },
          },
        ],
      }),
    },
    { when: 'an image of the code alone is pushed', facts: pushing('COPY app/ ./app/\nCOPY requirements.txt .\n') },
    {
      when: 'the model goes to a registry beside runs that are kept on the runner',
      facts: facts({
        automations: [workflow([doing('train'), doing('register', { tool: 'mlflow', detail: { store: 'shared' } })])],
        trackers: [{ activity: doing('track', { tool: 'mlflow' }), shared: 'no', because: 'a folder' }],
      }),
    },
    {
      when: 'only a compose file that automation does not start points the tracker at a server',
      facts: facts({
        automations: [workflow([doing('train'), doing('track')])],
        trackers: [
          { activity: doing('track'), shared: 'yes', because: 'a server', at: { path: 'docker-compose.yml' } },
        ],
      }),
    },
    {
      when: 'only the image of the service points the tracker at a server, and the runner trains outside it',
      facts: facts({
        automations: [workflow([doing('train', { via: ['ci.yml:9', 'python fit.py'] }), doing('track')])],
        trackers: [{ activity: doing('track'), shared: 'yes', because: 'a server', at: { path: 'Dockerfile' } }],
      }),
    },
    {
      when: 'plots go to a run that is kept on the runner',
      facts: facts({
        automations: [
          workflow([
            doing('train'),
            doing('save-results', { tool: 'mlflow', detail: { call: 'mlflow.log_artifact' } }),
          ]),
        ],
        trackers: [{ activity: doing('track', { tool: 'mlflow' }), shared: 'no', because: 'a folder' }],
      }),
    },
    {
      when: 'a job beside the training uploads something',
      facts: facts({
        automations: [workflow([jobOf([doing('train')]), jobOf([doing('save-results')], { id: 'test' })])],
      }),
    },
    {
      when: 'results stay on the runner',
      facts: facts({ automations: [workflow([doing('train')])] }),
      partial: 'stays on the runner',
    },
    { when: 'it logs to a local store', facts: facts({ automations: [workflow([doing('train'), doing('track')])] }) },
    {
      when: 'the model is logged to a local store',
      facts: facts({
        automations: [workflow([doing('train'), doing('register', { detail: { store: 'by-location' } })])],
        trackers: [{ activity: doing('register'), shared: 'no', because: 'a folder' }],
      }),
      partial: 'stays on the runner',
    },
    {
      when: 'the data is registered',
      facts: facts({ automations: [workflow([doing('train'), doing('register', { subject: 'data' })])] }),
    },
    { when: 'something else is uploaded', facts: facts({ automations: [workflow([doing('save-results')])] }) },
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
      when: 'the callee trains out of sight',
      facts: facts({ automations: [delegating('acme/ml/.github/workflows/train.yml@v1')] }),
    },
  ],
})

test('shows the artifact that a run of the training left, and none of another workflow', () => {
  const sha = 'a'.repeat(40)
  const times = { createdAt: '2026-11-16T03:00:00Z', branch: 'main' }
  const run = {
    id: 7,
    workflow: '.github/workflows/ci.yml',
    event: 'schedule',
    conclusion: 'success',
    sha,
    url: 'run 7',
    ...times,
  }
  const artifact = { name: 'model', runId: 7, headSha: sha, expired: false, sizeInBytes: 1, ...times }
  const snapshot = repositoryOf(
    {},
    {
      facts: {
        runs: seen({ branch: 'main', total: 2, recent: [run, { ...run, id: 8, workflow: 'other.yml' }] }),
        artifacts: seen({ total: 2, recent: [{ ...artifact, name: 'coverage', runId: 8 }, artifact] }),
      },
    },
  )
  const answer = resultsKept.ask(
    facts({ snapshot, automations: [workflow([doing('train'), doing('save-results')])] }),
    {},
  )
  expect(answer).toMatchObject({ says: 'yes', evidence: [{}, { strength: 'exercised', url: 'run 7' }] })
  expect(JSON.stringify(answer)).toContain('left the artifact model, made from aaaaaaa')
})
