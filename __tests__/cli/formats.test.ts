import { join } from 'node:path'
import { afterAll, describe, expect, test } from '@jest/globals'
import * as z from 'zod'
import { gitIn, gitRepository, removeTemporaryFolders, writeFiles } from '../support/git-repository.ts'
import { ownCriterionText } from '../support/own-criterion.ts'
import { runIn } from '../support/terminal.ts'

afterAll(removeTemporaryFolders)

const folder = gitRepository({
  'train.py': 'from sklearn.svm import SVC\n\nSVC().fit([[0], [1]], [0, 1])\n',
  'requirements.txt': 'scikit-learn\n',
})
const jsonOf = async (...argv: readonly string[]) => {
  const ran = await runIn(folder, [...argv, '--format', 'json'])
  return { code: ran.code, value: z.looseObject({}).parse(JSON.parse(ran.printed)) }
}

describe('--format json', () => {
  test('plan: the steps to a level', async () => {
    const { code, value } = await jsonOf('plan', folder, '--to', '2')
    expect(code).toBe(0)
    expect(value).toMatchObject({ from: 0, to: 2, project: { path: '.' }, model: { id: 'microsoft' } })
    expect(value['steps']).toContainEqual(expect.objectContaining({ criterion: 'automated-build', level: 1 }))
  })
  test('list: the model and the criteria it asks for', async () => {
    const { value } = await jsonOf('list', '--model', 'google')
    expect(value).toMatchObject({ model: { id: 'google' } })
    expect(value['criteria']).toContainEqual(
      expect.objectContaining({ id: 'automated-training', effort: expect.any(String) }),
    )
  })
  test('explain: the criterion', async () =>
    expect((await jsonOf('explain', 'automated-build')).value).toMatchObject({ id: 'automated-build', when: {} }))
})

test.each([
  [
    'explain',
    ['explain', 'automated-build', '--format', 'sarif'],
    'explain writes text, markdown, json; --format sarif is for assess.',
  ],
  ['list', ['list', '--format', 'markdown'], 'list writes text, json; --format markdown is for assess.'],
  ['plan', ['plan', '--format', 'badge'], 'plan writes text, markdown, json; --format badge is for assess.'],
])('%s writes nothing else than what it was asked for', async (_, argv, sentence) =>
  expect(await runIn(folder, argv)).toMatchObject({ code: 2, printed: '', said: [sentence] }),
)

describe("a team's own model", () => {
  const levels = (required: string) =>
    `levels:\n  - { level: 0, name: None, summary: s, propose: p, required: [], expected: [] }\n  - { level: 1, name: Some, summary: s, propose: p, required: ${required}, expected: [] }\n`
  const model = (required: string) =>
    `id: ours\nversion: 2026-11\ntitle: Ours\nsource: { title: t, url: https://example.com }\n${levels(required)}criteria: [declared.yml]\n`
  writeFiles(folder, {
    'ours/model.yml': model('[declared-in-code]'),
    'ours/wrong.yml': model('[declared-in-cod]'),
    'ours/declared.yml': ownCriterionText('declared-in-code'),
  })
  const at = (name: string) => join(folder, 'ours', name)

  test('is listed and assessed by with the criteria beside it', async () => {
    expect((await runIn(folder, ['list', '--model', at('model.yml')])).printed).toContain('declared-in-code')
    const ran = await runIn(folder, ['assess', folder, '--model', at('model.yml'), '--format', 'json'])
    expect(JSON.parse(ran.printed)).toMatchObject({ model: { id: 'ours' }, criteria: [{ id: 'declared-in-code' }] })
  })
  test('is told what is wrong with it by the nearest name', async () =>
    expect((await runIn(folder, ['assess', folder, '--model', at('wrong.yml')])).said.join('\n')).toContain(
      'level 1 asks for the unknown criterion "declared-in-cod"; did you mean "declared-in-code"?',
    ))
  test('of another repository is not fetched for a clone', async () => {
    writeFiles(folder, {
      'remote.yml': `version: 1\nmodel: { repository: acme/m, sha: ${'a'.repeat(40)}, path: model.yml }\n`,
    })
    const ran = await runIn(folder, ['assess', folder, '--config', join(folder, 'remote.yml')])
    expect(ran).toMatchObject({ code: 2, said: [expect.stringContaining('which a clone does not show')] })
  })
})

test('assess --base says what changed as the action does, with what edits the gate', async () => {
  const mono = gitRepository({ 'train.py': 'from sklearn.svm import SVC\n\nSVC().fit([[0], [1]], [0, 1])\n' })
  writeFiles(mono, { '.github/mlops-maturity.yml': 'version: 1\n', 'requirements.txt': 'scikit-learn==1.5.0\n' })
  gitIn(mono, ['add', '-A'])
  const ran = await runIn(mono, ['assess', mono, '--base', 'HEAD', '--format', 'json'])
  expect(JSON.parse(ran.printed)).toMatchObject({
    delta: {
      level: { from: 0, to: 0 },
      causes: [{ criterion: 'reproducible-training', at: 'head', path: 'requirements.txt', line: 1 }],
      gateEdited: ['.github/mlops-maturity.yml'],
    },
  })
})
