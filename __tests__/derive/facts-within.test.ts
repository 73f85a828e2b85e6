import { describe, expect, test } from '@jest/globals'
import { derive } from '../../src/derive/derive.ts'
import { factsWithin } from '../../src/derive/facts-within.ts'
import { tools } from '../../src/generated/tools.ts'
import { monorepo } from '../support/monorepo.ts'
import { repositoryOf } from '../support/repository-of.ts'

const texts = {
  ...monorepo(['churn', 'price']),
  'requirements.txt': 'numpy\n',
  'models/price/main.tf': 'resource "azurerm_kubernetes_cluster" "a" {}\n',
  '.github/workflows/lint.yml': 'on: push\njobs: { l: { runs-on: x, steps: [{ run: ruff check . }] } }\n',
}
const facts = derive(repositoryOf(texts), { tools, policy: { tools: [], exclude: [] } })
const projects = ['models/churn', 'models/price'].map((path) => ({ name: path, path }))
const within = factsWithin(facts, projects)
const churn = within({ name: 'churn', path: 'models/churn' })

describe('factsWithin', () => {
  test('the whole repository is all of it', () => expect(within({ name: '.', path: '.' })).toBe(facts))
  test('its own code, tests and entries', () => {
    expect(churn.code.map(({ path }) => path)).toEqual(['models/churn/tests/test_churn.py', 'models/churn/train.py'])
    expect(churn.tests.map(({ path }) => path)).toEqual(['models/churn/tests/test_churn.py'])
    expect(churn.entryPoints.map(({ path }) => path)).toEqual(['models/churn/train.py'])
    expect(churn.roles.training).toEqual(['models/churn/train.py'])
  })
  test('its own automation, and what is about nobody in particular', () =>
    expect(churn.automations.map(({ path }) => path)).toEqual([
      '.github/workflows/churn.yml',
      '.github/workflows/lint.yml',
    ]))
  test('its own manifests and those of nobody else', () =>
    expect(churn.manifests.map(({ path }) => path).sort()).toEqual([
      'models/churn/requirements.txt',
      'requirements.txt',
    ]))
  test('nothing that another keeps for itself', () => {
    expect(facts.declarations.map(({ at }) => at.path)).toContain('models/price/main.tf')
    expect(churn.declarations).toEqual([])
    expect(churn.files.glob('models/**').every((path) => path.startsWith('models/churn/'))).toBe(true)
    expect(churn.files.entries.some(({ path }) => path.startsWith('models/price/'))).toBe(false)
  })
  test('its own way of declaring the environment', () => {
    expect(churn.trainingEnvironment).not.toBe(facts.trainingEnvironment)
    expect(churn.trainingEnvironment.at?.path ?? '').not.toContain('price')
  })
  test('what lies around a project is not foreign to it', () => {
    const nested = ['models', 'models/churn'].map((path) => ({ name: path, path }))
    const inner = factsWithin(
      derive(repositoryOf({ ...texts, 'models/requirements.txt': 'x\n' }), {
        tools,
        policy: { tools: [], exclude: [] },
      }),
      nested,
    )({ name: 'churn', path: 'models/churn' })
    expect(inner.manifests.map(({ path }) => path)).toContain('models/requirements.txt')
  })
})
