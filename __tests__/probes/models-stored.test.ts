import type { Job } from '../../src/model/automation.ts'
import { modelsStored } from '../../src/probes/models-stored.ts'
import { doing, facts, jobOf, unit, workflow } from '../support/facts.ts'
import { probeTable } from '../support/probe-table.ts'

const image = (tag: string) =>
  doing('publish', { subject: 'image', detail: { command: `docker push acme/churn:${tag}` } })
const pushing = (tag: string, copies: string) =>
  facts({
    texts: { Dockerfile: `FROM python:3.12\n${copies}`, 'app/main.py': '' },
    automations: [workflow([doing('train'), image(tag)])],
  })

const copying = (command: string) =>
  facts({
    automations: [workflow([doing('train'), doing('save-results', { tool: 'amazon-s3', detail: { command } })])],
  })

const releasing = (command: string) =>
  facts({
    automations: [
      workflow([doing('train'), doing('register', { subject: 'model', detail: { store: 'shared', command } })]),
    ],
  })

const packaging = (manifest: string, ...jobs: readonly Job[]) =>
  facts({ texts: { 'model/MANIFEST.in': manifest, 'model/setup.py': '' }, automations: [workflow(jobs)] })
const upload = doing('publish', { subject: 'package' })

probeTable(modelsStored, {
  yes: [
    {
      when: 'a package takes the model in that its job has fitted',
      facts: packaging('include churn/trained_models/*.pkl\n', jobOf([doing('train'), upload])),
    },
    { when: 'a release of its own takes the model', facts: releasing('gh release upload $TAG models/churn.onnx') },
    {
      when: 'one release takes each model under a name of its own',
      facts: releasing('gh release upload models churn-${GITHUB_SHA}.onnx'),
    },
    {
      when: 'each run copies its model to a name of its own',
      facts: copying('aws s3 cp model.pkl s3://acme-models/churn/${GITHUB_SHA}/model.pkl'),
    },
    {
      when: 'the folder of models goes to a dated name',
      facts: copying('aws s3 cp models/ s3://acme-models/$(date +%F)/ --recursive'),
    },
    {
      when: 'a pointer file keeps the model by its content',
      facts: facts({ declarations: [doing('register', { subject: 'model', detail: { store: 'committed' } })] }),
    },
    { when: 'each run pushes an image that takes the model in', facts: pushing('$BUILD_NUMBER', 'COPY . .\n') },
    {
      when: 'a later stage pushes what an earlier one has fitted',
      facts: facts({
        texts: { Dockerfile: 'FROM a\nCOPY outputs/ ./outputs/\n' },
        automations: [
          workflow([jobOf([doing('train')]), jobOf([image('$BUILD_NUMBER')], { id: 'push' })], { system: 'jenkins' }),
        ],
      }),
    },
    {
      when: 'the notebook that trains registers, and nothing else trains',
      facts: facts({
        code: [unit('train.ipynb', [doing('train'), doing('register')], { language: 'notebook' })],
        roles: { training: ['train.ipynb'] },
      }),
    },
    { when: 'automation registers', facts: facts({ automations: [workflow([doing('register')])] }) },
    {
      when: 'code that people run registers',
      facts: facts({ code: [unit('train.py', [doing('register', { triggers: [] })])] }),
    },
  ],
  no: [
    {
      when: 'one release has its only model written over',
      facts: releasing('gh release upload latest-data models/churn.onnx --clobber'),
    },
    {
      when: 'every run overwrites the object',
      facts: copying('aws s3 cp model.pkl s3://acme-models/churn/model.pkl'),
    },
    {
      when: 'what each run copies is no model',
      facts: copying('aws s3 cp report.html s3://acme-models/${GITHUB_SHA}/report.html'),
    },
    {
      when: 'the name of the run is only where the copy comes from',
      facts: copying('aws s3 cp out/${GITHUB_SHA}/model.pkl s3://acme-models/model.pkl'),
    },
    { when: 'every run pushes under one name', facts: pushing('latest', 'COPY . .\n') },
    {
      when: 'the package takes in the code alone',
      facts: packaging('include churn/VERSION\nexclude *.pkl\n', jobOf([doing('train'), upload])),
    },
    {
      when: 'the package is made on another machine than trains',
      facts: packaging('include *.pkl\n', jobOf([doing('train')]), jobOf([upload], { id: 'publish' })),
    },
    { when: 'the image takes in the code alone', facts: pushing('$BUILD_NUMBER', 'COPY app/ ./app/\n') },
    {
      when: 'the image is pushed from another machine than trains',
      facts: facts({
        texts: { Dockerfile: 'FROM a\nCOPY . .\n' },
        automations: [workflow([jobOf([doing('train')]), jobOf([image('$BUILD_NUMBER')], { id: 'push' })])],
      }),
    },
    {
      when: 'a pointer file keeps the data',
      facts: facts({ declarations: [doing('register', { subject: 'data', detail: { store: 'committed' } })] }),
    },
    {
      when: 'a notebook registers, but scripts train',
      facts: facts({
        code: [
          unit('src/train.py', [doing('train')]),
          unit('try.ipynb', [doing('register')], { language: 'notebook' }),
        ],
        entryPoints: [{ path: 'try.ipynb', language: 'notebook', activities: [doing('register')] }],
        roles: { training: ['src/train.py'] },
      }),
    },
    {
      when: 'a run is logged to a store that is not shared',
      facts: facts({
        code: [unit('train.py', [doing('register', { tool: 'mlflow', detail: { store: 'by-location' } })])],
      }),
    },
    {
      when: 'only a test registers',
      facts: facts({ code: [unit('tests/test_x.py', [doing('register')], { test: true })] }),
    },
    { when: 'data is registered', facts: facts({ code: [unit('data.py', [doing('register', { subject: 'data' })])] }) },
  ],
  unknown: [],
})
