import { describe, expect, test } from '@jest/globals'
import { explain } from '../../src/advise/explain.ts'
import type { Criterion, MaturityModel } from '../../src/model/criterion.ts'
import type { Tool } from '../../src/model/tool.ts'

const criterion: Criterion = {
  id: 'automated-training',
  dimension: 'creation',
  title: 'Automation trains',
  gap: 'Nothing trains.',
  why: 'Because.',
  meets: ['A workflow that trains.'],
  notEnough: ['An echo.'],
  when: { probe: 'training-automated' },
  remedy: { effort: 'medium', steps: 'Write a workflow.', scaffold: true },
  references: [{ title: 'Source', url: 'https://example.org/' }],
  examples: [
    { title: 'a stage', expect: 'met', files: { 'dvc.yaml': 'stages: {}\n' } },
    { title: 'a text', expect: 'unmet', files: { 'README.md': '```sh\ntrain\n```\n' } },
  ],
}

const model: MaturityModel = {
  id: 'm',
  version: '2026-11',
  title: 'A model',
  source: { title: 'Source', url: 'https://example.org/' },
  levels: [
    { level: 0, name: 'None', summary: '', propose: '', required: [], expected: [] },
    { level: 1, name: 'Some', summary: '', propose: '', required: [], expected: ['automated-training'] },
    { level: 2, name: 'Training', summary: '', propose: '', required: ['automated-training'], expected: [] },
  ],
}

const tools: readonly Tool[] = [
  { id: 'z', name: 'Zeta', url: '', roles: [], calls: [{ call: 'zeta.fit', does: 'train' }] },
  { id: 'a', name: 'alpha', url: '', roles: [], commands: [{ command: 'alpha train', does: 'train' }] },
  { id: 'w', name: 'Where', url: '', roles: [], calls: [{ call: 'where.set', does: 'train', locates: true }] },
  { id: 'l', name: 'Linter', url: '', roles: ['linter'], commands: [{ command: 'lint', does: 'lint' }] },
]

const probes = [{ id: 'training-automated', question: 'Does automation train?' }]

describe('explain', () => {
  const text = explain(criterion, { models: [model], probes, tools })

  test('says where the criterion stands', () => {
    expect(text).toContain('- Expected at level 1 (Some) of `m`, A model.')
    expect(text).toContain('- Required at level 2 (Training) of `m`, A model.')
  })

  test('says how it is looked for and which tools count, by what they do', () => {
    expect(text).toContain('- Does automation train? (`training-automated`)')
    expect(text).toContain('- train (fits a model): alpha, Zeta\n')
    expect(text).not.toContain('Linter')
    expect(text).not.toContain('Where')
  })

  test('shows what meets it, what does not, and how to close it', () => {
    for (const line of ['- A workflow that trains.', '- An echo.', 'First step (medium effort): Write a workflow.']) {
      expect(text).toContain(line)
    }
    expect(text).toContain('mlops-maturity scaffold automated-training')
    expect(text).toContain('[Source](https://example.org/)')
  })

  test('shows examples in fences that hold', () => {
    expect(text).toContain('### Met: a stage\n\n`dvc.yaml`\n\n```yaml\nstages: {}\n```')
    expect(text).toContain('### Not met: a text\n\n`README.md`\n\n````markdown\n```sh\ntrain\n```\n````')
  })

  test('does without models, probes and tools', () => {
    const bare = explain(
      { ...criterion, remedy: { effort: 'low', steps: 'Do.' } },
      { models: [], probes: [], tools: [] },
    )
    expect(bare).toContain('No model at hand asks for it.')
    expect(bare).toContain('- `training-automated`')
    expect(bare).not.toContain('scaffold')
    expect(bare).not.toContain('Tools that count')
  })

  test.each([
    ['all', 'All of these must hold:'],
    ['any', 'One of these must hold:'],
  ])('says how %s joins questions', (joint, words) => {
    const when = joint === 'all' ? { all: [criterion.when] } : { any: [criterion.when] }
    expect(explain({ ...criterion, when }, { models: [], probes, tools })).toContain(words)
  })
})
