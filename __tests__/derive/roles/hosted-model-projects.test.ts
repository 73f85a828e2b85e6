import { expect, test } from '@jest/globals'
import { hostedModelProjects } from '../../../src/derive/roles/hosted-model-projects.ts'
import { filesOf } from '../../../src/derive/files.ts'
import { repositoryOf } from '../../support/repository-of.ts'

const agent = {
  'assistant/pyproject.toml': '',
  'assistant/src/answer.py': 'from openai import OpenAI\n',
  'assistant/src/papers.py': 'import requests\n',
}
const others = (texts: Readonly<Record<string, string>>, training: readonly string[] = ['churn/train.py']) =>
  hostedModelProjects(filesOf(repositoryOf({ 'churn/pyproject.toml': '', ...texts }), []), training)

test('a project around a hosted model lies beside the one that trains', () => {
  expect(others(agent)).toEqual(['assistant/'])
})

const churn = ['churn/train.py']

test.each<[string, Readonly<Record<string, string>>, string[]]>([
  ['nothing trains', agent, []],
  ['the project trains as well', agent, ['assistant/src/tune.py']],
  ['the folder declares nothing', { 'assistant/src/answer.py': 'import openai\n' }, churn],
  ['only its tests ask one', { 'etl/pyproject.toml': '', 'etl/tests/test_label.py': 'import openai\n' }, churn],
  ['it asks no hosted model', { 'etl/pyproject.toml': '', 'etl/load.py': 'import requests\n' }, churn],
])('%s', (_, texts, training) => {
  expect(others(texts, training)).toEqual([])
})
