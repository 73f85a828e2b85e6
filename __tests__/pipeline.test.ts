import { describe, expect, test } from '@jest/globals'
import { policyOf } from '../src/config/policy-of.ts'
import { criteria } from '../src/generated/criteria.ts'
import { models } from '../src/generated/models.ts'
import { probes } from '../src/generated/probes.ts'
import { tools } from '../src/generated/tools.ts'
import type { Policy } from '../src/model/policy.ts'
import { assess, assessChange } from '../src/pipeline.ts'
import { monorepo } from './support/monorepo.ts'
import { repositoryOf } from './support/repository-of.ts'

const [model] = models.filter(({ id }) => id === 'microsoft')
if (model === undefined) throw new Error('no model')
const names = ['churn', 'price', 'fraud']
const texts = monorepo(names)
const policy = policyOf({ version: 1, minimum: 2, projects: [{ path: 'models/*' }] })
const requestOf = (rules: Policy) => ({
  model,
  policy: rules,
  tool: { name: 't', version: '0' },
  now: '2026-11-20T12:00:00Z',
  gateFiles: { files: [] },
})
const knowledge = { tools, probes, criteria }

type Texts = Readonly<Record<string, string>>
const judged = (files: Texts) => assess(repositoryOf(files), requestOf(policy), knowledge)
const changed = (
  after: Texts,
  more: { readonly rules?: Policy; readonly before?: Texts; readonly tip?: Texts } = {},
) => {
  const { rules = policy, before = texts, tip = before } = more
  const [base, head] = [repositoryOf(before), repositoryOf(after)]
  const change = { base, head, tip: tip === before ? base : other(repositoryOf(tip)) }
  return assessChange(change, requestOf(rules), knowledge)
}
const other = (snapshot: ReturnType<typeof repositoryOf>) => ({
  ...snapshot,
  repository: { ...snapshot.repository, commit: 'f'.repeat(40) },
})
const touchedBy = (files: Texts) =>
  changed({ ...texts, ...files })
    .projects.filter((one) => one.touched)
    .map(({ project }) => project.name)

describe('assess', () => {
  test('judges each project by its own code and automation', () => {
    const { projects } = judged({ ...texts, '.github/workflows/churn.yml': 'on: push\njobs: {}\n' })
    const levels = projects.map(({ project, level }) => [project.name, level.effective])
    expect(levels).toEqual([
      ['churn', 0],
      ['fraud', 1],
      ['price', 1],
    ])
  })
})

describe('assessChange', () => {
  test.each([
    ["a project's own files", { 'models/churn/train.py': 'print(1)\n' }, ['churn']],
    [
      'what its code imports',
      { 'shared/features.py': 'def features(rows):\n    return rows\n' },
      ['churn', 'fraud', 'price'],
    ],
    ['its workflow', { '.github/workflows/price.yml': `${texts['.github/workflows/price.yml']}# \n` }, ['price']],
    ['what serves all', { 'requirements.txt': 'numpy\n' }, ['churn', 'fraud', 'price']],
    [
      'a workflow of all',
      { '.github/workflows/all.yml': 'on: push\njobs: { t: { runs-on: x, steps: [{ run: pytest }] } }\n' },
      ['churn', 'fraud', 'price'],
    ],
    ['what concerns none', { 'README.md': 'More\n' }, []],
  ])('touches the projects that %s concerns', (_, files, expected) => expect(touchedBy(files)).toEqual(expected))

  test('gates on the projects it touches; the others are judged and block nothing', () => {
    const { worst, projects } = changed({ ...texts, 'models/churn/notes.py': '' })
    expect(worst).toMatchObject({ project: { name: 'churn' }, gate: { outcome: 'fail' } })
    expect(projects.map(({ project, gate }) => [project.name, gate.outcome])).toEqual([
      ['churn', 'fail'],
      ['fraud', 'none'],
      ['price', 'none'],
    ])
    expect(changed({ ...texts, 'README.md': 'x' }).worst.gate.outcome).toBe('none')
  })

  test('what changes a verdict touches the project, by whatever way', () => {
    const owners = changed(
      { ...texts, CODEOWNERS: '/models/churn/ @acme/churn\n' },
      { rules: { ...policy, strict: true } },
    )
    expect(owners.projects.filter((one) => one.touched).map(({ project }) => project.name)).toContain('churn')
  })

  test('gates on all where the changed paths are not known', () => {
    const base = repositoryOf(texts)
    const { tree } = base.facts
    if (tree.state === 'unseen') throw new Error('no tree')
    const cut = { ...tree, value: { ...tree.value, missing: ['docs'] } }
    const head = { ...base, facts: { ...base.facts, tree: cut } }
    const { projects } = assessChange({ base, head, tip: base }, requestOf(policy), knowledge)
    expect(projects.map(({ gate, touched }) => [gate.outcome, touched])).toEqual(
      names.map(() => ['incomplete', undefined]),
    )
  })

  test('a project does not leave the gate by leaving the glob that named it', () => {
    const moved = Object.fromEntries(
      Object.entries(texts).map(([path, text]) => [path.replace('models/churn/', 'archive/churn/'), text]),
    )
    const { worst } = changed(moved)
    expect(worst).toMatchObject({ project: { path: 'models/churn' }, gate: { outcome: 'incomplete' } })
  })

  test('a project that came into the target branch meanwhile is not missed in a change that began before', () => {
    const { projects } = changed({ ...texts, 'README.md': 'x' }, { tip: monorepo([...names, 'new']) })
    expect(projects.map(({ gate }) => gate.outcome)).toEqual(['none', 'none', 'none'])
  })

  test('a single product is always touched', () =>
    expect(
      changed({ ...texts, 'README.md': 'x' }, { rules: policyOf({ version: 1, minimum: 2 }) }).worst.gate.outcome,
    ).toBe('fail'))

  test('judges thirty projects', () => {
    const many = monorepo(Array.from({ length: 30 }, (_, n) => `m${String(n).padStart(2, '0')}`))
    const { projects } = changed({ ...many, 'models/m07/x.py': '' }, { before: many })
    expect(projects).toHaveLength(30)
    expect(new Set(projects.map(({ level }) => level.effective))).toEqual(new Set([1]))
    expect(projects.filter((one) => one.touched).map(({ project }) => project.name)).toEqual(['m07'])
  })
})
