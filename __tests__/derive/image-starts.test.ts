import { describe, expect, test } from '@jest/globals'
import { derive } from '../../src/derive/derive.ts'
import { imageStarts } from '../../src/derive/image-starts.ts'
import { filesOf } from '../../src/derive/files.ts'
import { meaningsOf } from '../../src/derive/meaning/meanings-of.ts'
import { pythonProgram } from '../../src/derive/python/python-program.ts'
import { tools } from '../../src/generated/tools.ts'
import { repositoryOf } from '../support/repository-of.ts'

function serving(texts: Readonly<Record<string, string>>): readonly string[] {
  const files = filesOf(repositoryOf(texts))
  const meanings = meaningsOf(tools)
  return imageStarts(files, meanings, pythonProgram(files, meanings))
    .filter(({ kind, subject }) => kind === 'serve' && subject === 'model')
    .map(({ at: { path, line } }) => `${path}:${line ?? ''}`)
}

describe('a server that takes a stored model', () => {
  test.each([
    [
      'an image starts it',
      { Dockerfile: 'FROM a\nCMD ["mlflow", "models", "serve", "-m", "models:/churn/1"]\n' },
      'Dockerfile:2',
    ],
    [
      'a script of the image starts it',
      {
        'serving/Dockerfile': 'FROM a\nCOPY run.sh /run.sh\nCMD ["sh", "/run.sh"]\n',
        'serving/run.sh': '\nmlflow models serve -m $URI\n',
      },
      'serving/run.sh:2',
    ],
    [
      'a compose file starts it',
      { 'compose.yaml': 'services:\n  model:\n    image: a\n    command: mlserver start /models\n' },
      'compose.yaml:',
    ],
  ])('%s', (_name, texts, at) => {
    expect(serving(texts).join(' ')).toContain(at)
  })

  test.each([
    ['a server of anything', { Dockerfile: 'FROM a\nCMD ["uvicorn", "app:app"]\n' }],
    ['the tracking server', { Dockerfile: 'FROM a\nCMD ["mlflow", "server"]\n' }],
    [
      'a line about it',
      { Dockerfile: 'FROM a\n# CMD ["mlflow", "models", "serve"]\nCMD ["echo", "mlflow models serve"]\n' },
    ],
    ['an image of the tests', { 'tests/Dockerfile': 'FROM a\nCMD ["tritonserver"]\n' }],
  ])('is not %s', (_name, texts) => {
    expect(serving(texts)).toEqual([])
  })
})

test('it answers in place of a handler', () => {
  const texts = { Dockerfile: 'FROM a\nCMD ["tritonserver", "--model-repository=/models"]\n' }
  const facts = derive(repositoryOf(texts), { tools, policy: { tools: [], exclude: [] } })
  expect(facts.roles.scoring).toContainEqual({ path: 'Dockerfile', line: 2 })
})

test('an agent that a service is started under is seen', () => {
  const monitored = (command: string) => {
    const texts = { Dockerfile: `FROM a\nCMD ${command}\n` }
    const { started } = derive(repositoryOf(texts), { tools, policy: { tools: [], exclude: [] } })
    return started.filter(({ kind }) => kind === 'monitor').map(({ at: { path, line } }) => `${path}:${line ?? ''}`)
  }
  expect(monitored('["ddtrace-run", "uvicorn", "app:app"]')).toEqual(['Dockerfile:2'])
  expect(monitored('opentelemetry-instrument gunicorn app:app')).toEqual(['Dockerfile:2'])
  expect(monitored('["uvicorn", "app:app"]')).toEqual([])
})
