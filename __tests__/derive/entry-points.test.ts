import { describe, expect, test } from '@jest/globals'
import { entryPointsOf } from '../../src/derive/entry-points.ts'
import { filesOf } from '../../src/derive/files.ts'
import type { CommandMeaning } from '../../src/model/tool.ts'
import { repositoryOf } from '../support/repository-of.ts'
import { terrainFor } from '../support/terrain-for.ts'

const schema = '$schema: https://azuremlschemas.azureedge.net/latest/commandJob.schema.json\n'

/** What can be started in a repository of these texts: `ml/dvc.yaml pipeline: train data`. */
function entriesIn(
  texts: Readonly<Record<string, string>>,
  commands: readonly CommandMeaning[] = [],
): readonly string[] {
  const terrain = terrainFor(texts, commands)
  const files = filesOf(repositoryOf(texts))
  return entryPointsOf(terrain.python.units, terrain.python, files, terrain).map(
    ({ path, language, activities }) => `${path} ${language}: ${activities.map(({ kind }) => kind).join(' ')}`,
  )
}

describe('what can be started', () => {
  const train = { 'ml/src/train.py': '# train' }
  const script = 'ml/src/train.py python: train'

  test('are scripts that do something, outside tests', () => {
    expect(entriesIn({ ...train, 'idle.py': 'x = 1', 'tests/test_x.py': '# train\nassert 1' })).toEqual([script])
  })

  test('are pipelines that files declare', () => {
    expect(entriesIn({ ...train, 'ml/dvc.yaml': 'stages: { fit: { cmd: python src/train.py } }\n' })).toEqual([
      script,
      'ml/dvc.yaml pipeline: train',
    ])
    expect(
      entriesIn({ ...train, 'ml/MLproject': 'entry_points: { main: { command: python src/train.py } }\n' }),
    ).toEqual([script, 'ml/MLproject pipeline: train'])
    const bundle = 'resources: { jobs: { fit: { tasks: [{ spark_python_task: { python_file: src/train.py } }] } } }\n'
    expect(entriesIn({ ...train, 'ml/databricks.yml': bundle })).toEqual([script, 'ml/databricks.yml pipeline: train'])
  })

  test('are jobs of a cluster, with the compute that trains', () => {
    const job = (kind: string, command: string) =>
      `apiVersion: batch/v1\nkind: ${kind}\nmetadata: { name: fit }\nspec:\n  template:\n    spec:\n      containers:\n        - image: acme/fit\n          command: [sh, -c, "${command}"]\n`
    const built = { ...train, Dockerfile: 'FROM a\nCOPY . /app\nWORKDIR /app\n' }
    expect(entriesIn({ ...built, 'k8s/job.yaml': job('Job', 'python ml/src/train.py') })).toEqual([
      script,
      'k8s/job.yaml pipeline: train provision',
    ])
    expect(entriesIn({ ...built, 'k8s/job.yaml': job('Job', 'echo') })).toEqual([script])
    expect(entriesIn({ ...built, 'k8s/job.yaml': job('Deployment', 'python ml/src/train.py') })).toEqual([script])
  })

  test('are jobs whose specification says what it is, with the compute it names', () => {
    const job = 'code: ../src\ncommand: python train.py\ncompute: azureml:gpu\n'
    expect(entriesIn({ ...train, 'ml/jobs/fit.yml': `${schema}${job}` })).toEqual([
      script,
      'ml/jobs/fit.yml pipeline: train provision',
    ])
    expect(entriesIn({ ...train, 'ml/jobs/fit.yml': job })).toEqual([script])
    expect(entriesIn({ ...train, 'ml/jobs/fit.yml': `${schema}command: echo\n` })).toEqual([script])
    expect(entriesIn({ ...train, 'ml/jobs/env.yml': `${schema.replace('commandJob', 'environment')}${job}` })).toEqual([
      script,
    ])
  })

  test('are scripts that bring the data, with nothing else that they do', () => {
    const commands: readonly CommandMeaning[] = [
      { command: 'bring', does: 'data' },
      { command: 'ship', does: 'deploy', subject: 'application' },
    ]
    const bringing = { 'bin/get_data.sh': 'if [ ! -d raw ]; then bring rows; fi\nship it' }
    expect(entriesIn({ ...train, ...bringing }, commands)).toEqual([script, 'bin/get_data.sh pipeline: data'])
    expect(entriesIn({ ...train, 'bin/get_data.sh': 'ship it' }, commands)).toEqual([script])
    expect(entriesIn({ ...train, 'bin/start.sh': 'bring rows' }, commands)).toEqual([script])
  })
})
