import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { actionInputs, inputNames } from '../src/config/action-inputs.ts'
import { chooseRubric } from '../src/config/choose-rubric.ts'
import { ownCriterion } from '../src/config/own-criterion.ts'
import { checkPolicy, policyOf } from '../src/config/policy-of.ts'
import { readConfig } from '../src/config/read-config.ts'
import { readFloor } from '../src/config/read-floor.ts'
import { criteria } from '../src/generated/criteria.ts'
import { models } from '../src/generated/models.ts'
import { probes } from '../src/generated/probes.ts'
import { tools } from '../src/generated/tools.ts'
import type { MaturityModel } from '../src/model/criterion.ts'
import { assess } from '../src/pipeline.ts'
import { exampleTexts, exampleWorkflows } from './support/example-files.ts'
import type { ExampleWorkflow } from './support/example-files.ts'
import { githubReads } from './support/github-reads.ts'
import { repositoryOf } from './support/repository-of.ts'

const root = join(import.meta.dirname, '..')
const pages = ['README.md', ...readdirSync(join(root, 'docs')).map((name) => `docs/${name}`)].filter((path) =>
  path.endsWith('.md'),
)
const textOf = (path: string): string => readFileSync(join(root, path), 'utf8')

/** What the README says that each thing a workflow asks for needs, and nothing that it does not need. */
function needed({ events, inputs, steps }: ExampleWorkflow): ExampleWorkflow['permissions'] {
  const check = inputs['status-check'] ?? 'commit-status'
  const comments = events.some((event) => /^(pull_request|pull_request_target|workflow_run)$/.test(event))
  return {
    contents: 'read',
    actions: 'read',
    ...(check === 'commit-status' && { statuses: 'write' }),
    ...(check === 'check-run' && { checks: 'write' }),
    ...(comments && { 'pull-requests': inputs['comment'] === 'never' ? 'read' : 'write' }),
    ...(steps.some(({ uses }) => uses.includes('/upload-sarif@')) && { 'security-events': 'write' }),
  }
}

describe.each(exampleWorkflows())('the example workflow $name', (workflow) => {
  test('is accepted by GitHub', async () => {
    const { errors, events } = await githubReads(workflow.name, workflow.text)
    expect({ errors, events }).toEqual({ errors: [], events: workflow.events })
  })

  test('gives the action inputs that it has, with values that it takes', () => {
    expect(inputNames).toEqual(expect.arrayContaining(Object.keys(workflow.inputs)))
    expect(() => actionInputs((name) => (name === 'github-token' ? 't' : (workflow.inputs[name] ?? '')))).not.toThrow()
  })

  test('has the permissions that it needs and no others', () => expect(workflow.permissions).toEqual(needed(workflow)))

  test('pins every action by commit, checks nothing out and runs nothing', () => {
    for (const { uses } of workflow.steps) expect(uses).toMatch(/^[^@]+@<commit>$/)
    expect(workflow.text).not.toMatch(/\brun:|actions\/checkout/)
  })
})

describe('the example configs', () => {
  const texts = exampleTexts('config')
  const aside = ['model', 'criterion']
  const beside: Readonly<Record<string, string | undefined>> = {
    '.github/maturity-model.yml': texts.get('model'),
    '.github/tested-contract.yml': texts.get('criterion'),
  }
  const read = async (path: string): Promise<string> => beside[path] ?? Promise.reject(new Error(`no ${path}`))
  const reading = { model: read, own: read, elsewhere: async () => Promise.reject(new Error('nothing from elsewhere')) }

  test.each([...texts].filter(([name]) => !aside.includes(name)))(
    '%s says nothing that does not exist',
    async (name, text) => {
      const policy = policyOf(readConfig(text, name))
      const { model, criteria: all } = await chooseRubric(policy, { models, criteria, probes }, reading)
      const known = { criteria: all.map(({ id }) => id), levels: model.levels.map(({ level }) => level) }
      expect(() => checkPolicy(policy, { ...known, nonWaivable: model.nonWaivable ?? [] }, name)).not.toThrow()
    },
  )

  test('the criterion answers for its examples', () => {
    const criterion = ownCriterion(texts.get('criterion') ?? '', 'criterion', criteria, probes)
    const level = { name: '', summary: '', propose: '', expected: [] }
    const model: MaturityModel = {
      id: 'one',
      version: '2026-11',
      title: 'Only this criterion',
      source: { title: 'none', url: 'https://example.org/' },
      levels: [
        { ...level, level: 0, required: [] },
        { ...level, level: 1, required: [criterion.id] },
      ],
    }
    const tool = { name: 'mlops-maturity', version: '0.0.0' }
    const request = { model, policy: policyOf(undefined), tool, now: '2026-11-20T12:00:00.000Z' }
    for (const { files, expect: status } of criterion.examples) {
      const { worst } = assess(repositoryOf(files), request, { tools, probes, criteria: [criterion] })
      expect(worst.criteria.map((one) => one.status)).toEqual([status])
    }
  })

  test('the policy of the organisation is one', () => {
    const floor = readFloor(exampleWorkflows().find((one) => 'policy' in one.inputs)?.inputs['policy'] ?? '', {
      from: 'input',
    })
    expect(floor).toMatchObject({ minimum: 1, nonWaivable: ['automated-build'] })
    expect(criteria.map(({ id }) => id)).toEqual(expect.arrayContaining([...floor.nonWaivable]))
  })
})

describe('the pages', () => {
  const links = pages.flatMap((page) =>
    [...textOf(page).matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map(([, to = '']) => join(dirname(page), to)),
  )

  test('lead to every example', () => {
    const files = (['workflows', 'config'] as const).flatMap((folder) =>
      [...exampleTexts(folder).keys()].map((name) => `examples/${folder}/${name}.yml`),
    )
    expect(files.filter((file) => !links.includes(file))).toEqual([])
  })

  test('lead nowhere that does not exist', () => expect(links.filter((to) => !existsSync(join(root, to)))).toEqual([]))

  test('show workflows that GitHub accepts and configs that we accept', async () => {
    const shown = pages.flatMap((page) =>
      [...textOf(page).matchAll(/^( *)```yaml\n([\s\S]*?)\n\1```/gm)].map(([, indent = '', text = '']) => ({
        page,
        text: text.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
      })),
    )
    const workflows = shown.filter(({ text }) => /^jobs:/m.test(text))
    expect(workflows.length).toBeGreaterThan(3)
    for (const { page, text } of workflows) expect((await githubReads(page, text)).errors).toEqual([])
    const configs = shown.filter(({ text }) => /^version: 1$/m.test(text))
    expect(configs.length).toBeGreaterThan(1)
    for (const { page, text } of configs) expect(() => readConfig(text, page)).not.toThrow()
  })
})
