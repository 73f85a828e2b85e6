import { describe, expect, test } from '@jest/globals'
import { derive } from '../../../../src/derive/derive.ts'
import { tools } from '../../../../src/generated/tools.ts'
import { repositoryOf } from '../../../support/repository-of.ts'

const executor = (container: string) => `components: {}
deploymentSpec:
  executors:
    exec-fit:
      container:
${container}
root:
  dag:
    tasks: {}
schemaVersion: 2.1.0
`
const text = (body: string) => `        args: [--executor_input, "{{$}}", --function_to_execute, fit]
        command:
        - sh
        - -ec
        - python3 -m kfp.dsl.executor_main
        - "\\nimport kfp\\n\\ndef fit(n: int):\\n    from sklearn.svm import SVC\\n    ${body}\\n"
        image: python:3.11`
const trains = { 'p.yaml': executor(text('SVC().fit([[1]], [1])')) }
const submit = (call: string) =>
  `from google.cloud import aiplatform\njob = aiplatform.PipelineJob(display_name="x", template_path="p.yaml")\n${call}\n`
const steps = `from kfp import dsl\n@dsl.component\ndef fit():\n    from sklearn.svm import SVC\n    SVC().fit([[1]], [1])\n@dsl.pipeline(name="p")\ndef steps():\n    fit()\n`

/** Where the workflow trains. */
function trainedAt(texts: Readonly<Record<string, string>>, ...runs: readonly string[]): readonly string[] {
  const workflow = `on: push\njobs:\n  train:\n    runs-on: ubuntu-latest\n    steps:\n${runs.map((run) => `      - run: ${run}\n`).join('')}`
  const snapshot = repositoryOf({ '.github/workflows/train.yml': workflow, ...texts })
  return derive(snapshot, { tools, policy: { tools: [], exclude: [] } }).automations.flatMap(({ jobs }) =>
    jobs.flatMap(({ activities }) =>
      activities
        .filter(({ kind }) => kind === 'train')
        .map(({ at, via }) => `${at.path}:${at.line ?? 0} < ${via.at(-1) ?? ''}`),
    ),
  )
}

describe('a compiled pipeline', () => {
  test.each([
    [
      'is submitted by code',
      { ...trains, 'run.py': submit('job.submit()') },
      'python run.py',
      'p.yaml:11 < pipeline p.yaml',
    ],
    [
      'is handed to a client',
      { ...trains, 'run.py': 'import kfp\nkfp.Client().create_run_from_pipeline_package("p.yaml", arguments={})\n' },
      'python run.py',
      'p.yaml:11 < pipeline p.yaml',
    ],
    ['is submitted', trains, 'kfp run create -e x -f p.yaml', 'p.yaml:11 < kfp run create p.yaml'],
    ['is uploaded', trains, 'kfp pipeline upload -p x p.yaml', 'p.yaml:11 < kfp pipeline upload p.yaml'],
    [
      'starts an image of the repository',
      {
        'p.yaml': executor('        command: [python, fit.py]\n        image: acme/fit:1'),
        Dockerfile: 'FROM python:3.11\nCOPY . .\n',
        'fit.py': 'from sklearn.svm import SVC\nSVC().fit(1, 2)\n',
      },
      'kfp run create -f p.yaml',
      'fit.py:2 < kfp run create p.yaml',
    ],
    [
      'has a training job run',
      {
        'p.yaml': executor(
          '        command: [python3, -u, -m, google_cloud_pipeline_components.container.v1.custom_job.launcher]\n        image: gcr.io/ml-pipeline/components:2',
        ),
      },
      'kfp run create -f p.yaml',
      'p.yaml:4 < kfp run create p.yaml',
    ],
  ])('%s', (_, texts, run, expected) => {
    expect(trainedAt(texts, run)).toEqual([expected])
  })

  test.each([
    ['whose steps fit nothing', { 'p.yaml': executor(text('print(SVC)')) }, 'kfp run create -f p.yaml'],
    ['that code only names', { ...trains, 'run.py': submit('print(job)') }, 'python run.py'],
    ['that is somewhere else', {}, 'kfp run create -f p.yaml'],
    ['that is looked at', trains, 'kfp run list'],
    [
      'that starts images of others',
      {
        'p.yaml': executor('        command: [python, fit.py]\n        image: python:3.11'),
        Dockerfile: 'FROM x\n',
        'fit.py': 'from sklearn.svm import SVC\nSVC().fit(1, 2)\n',
      },
      'kfp run create -f p.yaml',
    ],
  ])('%s trains nothing', (_, texts, run) => {
    expect(trainedAt(texts, run)).toEqual([])
  })
})

test('a pipeline that is compiled trains where the job submits it', () => {
  const compile = 'kfp dsl compile --py steps.py --output out.yaml'
  const run = { 'steps.py': steps, 'run.py': submit('job.submit()').replace('p.yaml', 'out.yaml') }
  expect(trainedAt(run, compile, 'python run.py')).toEqual([expect.stringMatching(/^steps\.py:5 /)])
  expect(trainedAt(run, compile)).toEqual([])
  expect(trainedAt(run, `${compile} --function other`, 'python run.py')).toEqual([])
})
