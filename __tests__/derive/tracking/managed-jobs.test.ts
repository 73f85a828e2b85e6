import { describe, expect, it } from '@jest/globals'
import { filesOf } from '../../../src/derive/files.ts'
import { managedBy, managedJob } from '../../../src/derive/tracking/managed-jobs.ts'
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
