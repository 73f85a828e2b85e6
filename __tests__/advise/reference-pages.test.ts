import { describe, expect, test } from '@jest/globals'
import { referencePages } from '../../src/advise/reference-pages.ts'
import type { Criterion, MaturityModel } from '../../src/model/criterion.ts'
import type { Tool } from '../../src/model/tool.ts'

const criterion: Criterion = {
  id: 'application-tests',
  dimension: 'integration',
  title: 'Tested',
  gap: 'No tests.',
  why: 'Because.',
  meets: ['Tests.'],
  notEnough: ['None.'],
  when: { probe: 'tests-run' },
  remedy: { effort: 'low', steps: 'Test.' },
  references: [],
  examples: [
    { title: 'one', expect: 'met', files: { 'a.py': 'pass' } },
    { title: 'other', expect: 'unmet', files: {} },
  ],
}
const model: MaturityModel = {
  id: 'm',
  version: '2026-11',
  title: 'A model',
  source: { title: 'Source', url: 'https://example.org/' },
  levels: [
    { level: 0, name: 'None', summary: 'Nothing.', propose: 'Never.', required: [], expected: [] },
    {
      level: 1,
      name: 'Some',
      summary: 'Tests.',
      propose: 'Soon.',
      required: ['application-tests'],
      expected: ['gone'],
    },
  ],
  nonWaivable: ['application-tests'],
}
const tool: Tool = {
  id: 'mlflow',
  name: 'MLflow',
  url: 'https://mlflow.org',
  roles: ['experiment-tracker'],
  packages: ['mlflow'],
  locations: ['MLFLOW_TRACKING_URI'],
  commands: [{ command: 'mlflow run', does: 'train', unless: ['--help'] }],
  actions: [{ action: 'acme/run', does: 'train', with: { push: ['true', 'yes'] } }],
  workflows: [{ workflow: 'acme/ci/.github/workflows/train.yml', does: 'train' }],
  calls: [
    { call: 'mlflow.fit|fit_predict', does: 'track', store: 'by-location', keywords: ['name'] },
    { call: 'mlflow.set_tracking_uri', does: 'track', locates: true },
    { call: 'mlflow.read', does: 'data', remote: 'shown' },
    { call: 'mlflow.pull', does: 'data', remote: 'possible' },
  ],
  files: [{ file: '**/MLproject', does: 'train', subject: 'pipeline', keys: { entry_points: '*', name: 'x' } }],
}

const pages = referencePages({
  criteria: [criterion],
  models: [model],
  tools: [tool],
  probes: [{ id: 'tests-run', question: 'Do tests run?' }],
  followers: [{ id: 'make', follows: 'make targets: recipes and prerequisites' }],
})

describe('referencePages', () => {
  test('one page a criterion and a model beside index, tools, indirection and blind spots', () => {
    expect([...pages.keys()]).toEqual([
      'index.md',
      'criteria/application-tests.md',
      'models/m.md',
      'tools.md',
      'indirection.md',
      'blind-spots.md',
    ])
    for (const page of pages.values()) expect(page).toMatch(/^# .+\n\n[\s\S]+\n$/u)
  })

  test('every link between the pages leads somewhere', () => {
    for (const [path, text] of pages) {
      for (const [, target] of text.matchAll(/\]\((?!https:)([^)]+)\)/gu)) {
        const folder = path.includes('/') ? path.slice(0, path.lastIndexOf('/') + 1) : ''
        const resolved = new URL(target ?? '', `https://x/${folder}`).pathname.slice(1)
        expect([path, pages.has(resolved)]).toEqual([path, true])
      }
    }
  })

  test('the model page says what each level asks', () => {
    const page = pages.get('models/m.md') ?? ''
    expect(page).toContain('When to aim for it: Never.\n\nIt asks for nothing.')
    expect(page).toContain(
      '| [`application-tests`](../criteria/application-tests.md) | integration | required | Tested |',
    )
    expect(page).toContain('| `gone` |  | expected |  |')
    expect(page).toContain('No waiver counts for `application-tests`.')
  })

  test('the tools page says what each use means', () => {
    const page = pages.get('tools.md') ?? ''
    expect(page).toContain('| command | `mlflow run` not `--help` | train: fits a model |')
    expect(page).toContain('| action | `acme/run` with `push: true or yes` | train: fits a model |')
    expect(page).toContain('<code>mlflow.fit&#124;fit&#95;predict</code> with `name` | track: logs parameters')
    expect(page).toContain('| call | `mlflow.set_tracking_uri` | says where it keeps things (track) |')
    expect(page).toContain(
      '| file | `**/MLproject` with `entry_points`, with `name: x` | train: fits a model (pipeline) |',
    )
    expect(page).toContain('| call | `mlflow.read` of an address on another machine | data: obtains data')
    expect(page).toContain('| call | `mlflow.pull` unless of a place on this machine | data: obtains data')
    expect(page).toContain('- address from: `MLFLOW_TRACKING_URI`')
  })

  test('what is followed is listed', () => {
    expect(pages.get('indirection.md')).toContain('- `make`: make targets: recipes and prerequisites')
  })
})
