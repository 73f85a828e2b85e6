import { describe, expect, it } from '@jest/globals'
import { filesOf } from '../../../src/derive/files.ts'
import { managedBy, managedJob, managedPlaces } from '../../../src/derive/tracking/managed-jobs.ts'
import { repositoryOf } from '../../support/repository-of.ts'

const jobOf = (texts: Readonly<Record<string, string>>) =>
  managedJob('src/models/train.py', filesOf(repositoryOf({ 'src/models/train.py': 'fit()\n', ...texts })))

describe('the service that runs a file', () => {
  it.each([
    ['by its path', 'from azureml.core import ScriptRunConfig\nScriptRunConfig(script="src/models/train.py")\n'],
    [
      'as a module',
      'from azureml.pipeline.steps import CommandStep\nCommandStep(command="python -m src.models.train")\n',
    ],
  ])('is told from what submits it %s', (_, text) => {
    expect(jobOf({ 'submit.py': text })).toBe('Azure ML')
  })

  it.each([
    [
      'another file',
      'from azureml.pipeline.steps import CommandStep\nCommandStep(command="python -m src.models.trainer")\n',
    ],
    ['nothing', 'import azureml\n# src.models.train\n'],
  ])('is not where %s is submitted', (_, text) => {
    expect(jobOf({ 'submit.py': text })).toBeUndefined()
  })
})

describe('the service through which automation comes', () => {
  it.each([
    [['cd.yml:7', 'databricks bundle deploy', 'job train'], 'Databricks'],
    [['cd.yml:7', 'az ml job create train.yml', 'step fit'], 'Azure ML'],
    [['cd.yml:7', 'make train'], undefined],
    [[], undefined],
  ])('is told by %j', (via, service) => {
    expect(managedBy(via)).toBe(service)
  })
})

describe('the places that job specifications lead to', () => {
  it('are those that the service would run, not what people start by themselves', () => {
    const track = { kind: 'track', note: '', tolerant: false, conditional: false, triggers: [], detail: {} } as const
    const entry = (path: string, line: number, via: readonly string[]) => ({
      path,
      language: 'pipeline' as const,
      activities: [{ ...track, at: { path: 'src/step.py', line }, via }],
    })
    const places = managedPlaces([
      entry('databricks.yml', 3, ['databricks.yml', 'databricks bundle deploy', 'job fit', 'src/step.py:9 run()']),
      entry('dvc.yaml', 4, ['dvc.yaml', 'dvc repro', 'stage fit']),
    ])
    expect([...places]).toEqual([['src/step.py:3', 'Databricks']])
  })
})
