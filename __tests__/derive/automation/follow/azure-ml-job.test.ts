import { describe, expect, test } from '@jest/globals'
import { azureMlJob } from '../../../../src/derive/automation/follow/azure-ml-job.ts'
import { followed, worksOf } from '../../../support/follows.ts'

const texts = {
  'jobs/command.yml': `$schema: https://azuremlschemas.azureedge.net/latest/commandJob.schema.json
code: ../src
command: >-
  python train.py
  --data \${{inputs.data}}
compute: azureml:gpu
`,
  'jobs/environment.yml': 'code: ../src\ncommand: python train.py\nenvironment: azureml:churn:3\n',
  'jobs/idle.yml': 'command: echo\nenvironment: azureml:churn:3\n',
  'jobs/local.yml': 'code: ../src\ncommand: python train.py\ncompute: local\n',
  'jobs/sweep.yml': `type: sweep
trial:
  code: ../src
  command: python train.py
resources: { instance_type: Standard_NC6 }
`,
  'jobs/pipeline.yml': `type: pipeline
settings: { default_compute: azureml:cpu }
jobs:
  prepare:
    command: fetch
  fit:
    type: command
    component: ./components/train.yml
    compute: azureml:gpu
  inline:
    component: { code: ../src, command: python evaluate.py }
  registered:
    component: azureml:somewhere:1
  gone:
    component: file:./components/gone.yml
  itself:
    component: ./pipeline.yml
`,
  'jobs/components/train.yml': 'code: ../../src\ncommand: python train.py\n',
  'jobs/parallel.yml': 'task:\n  code: ../src\n  entry_script: evaluate.py\n',
  'jobs/schedule.yml': `name: weekly
trigger: { type: cron, expression: "0 0 * * 1" }
create_job: ./command.yml
`,
  'jobs/inline-schedule.yml': 'create_job:\n  type: pipeline\n  job: ./local.yml\n',
  'jobs/kept.yml': 'code: ../src\ncommand: python train.py\noutputs:\n  model: { type: uri_folder }\n',
  'jobs/report.yml': 'code: ../src\ncommand: python evaluate.py\noutputs:\n  report: { type: uri_file }\n',
  'jobs/broken.yml': 'jobs: [',
  'src/train.py': '# train',
  'src/evaluate.py': '# evaluate',
}

describe('Azure ML jobs', () => {
  const job = (path: string) => `< ci.yml:1 > az ml job create ${path}`
  const cases: readonly [string, readonly string[] | undefined][] = [
    [
      'az ml job create -g x -w y --file jobs/command.yml --stream',
      [
        `train @ src/train.py:1 ${job('jobs/command.yml')}`,
        `provision @ jobs/command.yml:6 ${job('jobs/command.yml')}`,
      ],
    ],
    [
      'az ml job create -f jobs/environment.yml',
      [
        `train @ src/train.py:1 ${job('jobs/environment.yml')}`,
        `install @ jobs/environment.yml:3 ${job('jobs/environment.yml')}`,
      ],
    ],
    ['az ml job create -f jobs/idle.yml', []],
    [
      'az ml job create -f jobs/kept.yml',
      [`train @ src/train.py:1 ${job('jobs/kept.yml')}`, `save-results @ jobs/kept.yml:4 ${job('jobs/kept.yml')}`],
    ],
    ['az ml job create -f jobs/report.yml', [`evaluate @ src/evaluate.py:1 ${job('jobs/report.yml')}`]],
    ['az ml job create -f jobs/local.yml', [`train @ src/train.py:1 ${job('jobs/local.yml')}`]],
    [
      'az ml job create -f jobs/sweep.yml',
      [`train @ src/train.py:1 ${job('jobs/sweep.yml')}`, `provision @ jobs/sweep.yml:5 ${job('jobs/sweep.yml')}`],
    ],
    [
      'az ml job create -f jobs/pipeline.yml',
      [
        `data @ jobs/pipeline.yml:5 ${job('jobs/pipeline.yml')} > step prepare`,
        `train @ src/train.py:1 ${job('jobs/pipeline.yml')} > step fit`,
        `provision @ jobs/pipeline.yml:9 ${job('jobs/pipeline.yml')} > step fit`,
        `evaluate @ src/evaluate.py:1 ${job('jobs/pipeline.yml')} > step inline`,
        `provision @ jobs/pipeline.yml:2 ${job('jobs/pipeline.yml')}`,
      ],
    ],
    ['az ml job create -f jobs/parallel.yml', [`evaluate @ src/evaluate.py:1 ${job('jobs/parallel.yml')}`]],
    [
      'az ml schedule create --file jobs/schedule.yml',
      [
        'train @ src/train.py:1 (tolerant) < ci.yml:1 > az ml schedule create jobs/schedule.yml',
        'provision @ jobs/command.yml:6 (tolerant) < ci.yml:1 > az ml schedule create jobs/schedule.yml',
      ],
    ],
    [
      'az ml schedule create --file jobs/inline-schedule.yml',
      ['train @ src/train.py:1 (tolerant) < ci.yml:1 > az ml schedule create jobs/inline-schedule.yml'],
    ],
    ['az ml job create -f jobs/broken.yml', []],
    ['az ml job create -f jobs/gone.yml', []],
    ['az ml job create -f $SPEC', undefined],
    ['az ml job create -n x', undefined],
    ['az ml job validate -f jobs/command.yml', undefined],
    ['az ml component create -f jobs/components/train.yml', undefined],
    ['az ml constructor create -f jobs/command.yml', undefined],
  ]
  test.each(cases)('%s', (words, expected) => {
    expect(followed(azureMlJob, texts, words).does).toEqual(expected)
  })

  test('a specification that is not there is noted', () => {
    expect(followed(azureMlJob, texts, 'az ml job create -f jobs/gone.yml').notes).toEqual([
      'jobs/gone.yml is called here but does not exist at this commit.',
    ])
  })

  test('a component that is not there is noted', () => {
    const spec = { 'jobs/p.yml': 'type: pipeline\njobs:\n  fit:\n    component: ../train.yml\n' }
    expect(followed(azureMlJob, spec, 'az ml job create -f jobs/p.yml')).toMatchObject({
      does: [],
      notes: ['train.yml is called here but does not exist at this commit.'],
    })
  })

  test.each([
    ['a registered asset', 'inputs: { d: { type: uri_file, path: "azureml:clients:3" } }', {}, ['data']],
    ['a path of a datastore', 'inputs: { d: { path: "azureml://datastores/x/paths/y.csv" } }', {}, ['data']],
    ['a registered model', 'inputs: { m: { type: mlflow_model, path: "azureml:churn:3" } }', {}, []],
    ['a plain number', 'inputs: { rate: 0.1 }', {}, []],
    [
      'an asset filled from the repository',
      'inputs: { d: { path: "azureml:clients@latest" } }',
      { 'data.yml': '$schema: https://x/data.schema.json\nname: clients\npath: ./clients.csv\n' },
      [],
    ],
    [
      'an output that is given a name',
      'jobs: { fit: { outputs: { m: { type: mlflow_model, name: churn } } } }',
      {},
      ['register'],
    ],
    ['an output without one', 'jobs: { fit: { outputs: { m: { type: mlflow_model } } } }', {}, []],
  ])('takes and leaves %s', (_, text, more, kinds) => {
    const works = worksOf(azureMlJob, { 'job.yml': text, ...more }, 'az ml job create -f job.yml')
    expect(works.flatMap((work) => (work.type === 'activity' ? [work.activity.kind] : []))).toEqual(kinds)
  })
})
