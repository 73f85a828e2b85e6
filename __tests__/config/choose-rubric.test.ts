import { describe, expect, test } from '@jest/globals'
import { chooseRubric } from '../../src/config/choose-rubric.ts'
import { policyOf } from '../../src/config/policy-of.ts'
import type { Config } from '../../src/config/config-schema.ts'
import { criteria } from '../../src/generated/criteria.ts'
import { models } from '../../src/generated/models.ts'
import { probes } from '../../src/generated/probes.ts'
import { ownCriterionText } from '../support/own-criterion.ts'

const sha = 'a'.repeat(40)
const modelText = (more = '', required = '[automated-build]') => `id: ours
version: 2026-11
title: Ours
source: { title: Handbook, url: https://example.com }
levels:
  - { level: 0, name: None, summary: s, propose: p, required: [], expected: [] }
  - { level: 1, name: Some, summary: s, propose: p, required: ${required}, expected: [] }
${more}`
const files: Readonly<Record<string, string>> = {
  'm/model.yml': modelText('criteria: [./own.yml]\n', '[automated-build, declared-in-code]'),
  'm/own.yml': ownCriterionText('declared-in-code'),
  'plain.yml': modelText(),
  'strange.yml': modelText('', '[automated-biuld]'),
  'waive.yml': modelText('nonWaivable: [automated-biuld]\n'),
  'broken.yml': modelText('tite: x\n'),
}
async function textOf(path: string): Promise<string> {
  const text = files[path]
  if (text === undefined) throw new Error(`no ${path}`)
  return text
}
const reading = {
  model: textOf,
  own: textOf,
  elsewhere: async ({ repository, sha: at, path }: { repository: string; sha: string; path: string }) =>
    `${repository}@${at}` === `acme/maturity@${sha}` ? textOf(path) : Promise.reject(new Error('not there')),
}
const chosen = (config: Partial<Config>) =>
  chooseRubric(policyOf({ version: 1, ...config }), { models, criteria, probes }, reading, 'c.yml:2: ')

describe('chooseRubric', () => {
  test('a built-in model brings the criteria that are built in', async () => {
    const { model, criteria: known, files: own } = await chosen({})
    expect([model.id, known.length, own]).toEqual(['microsoft', criteria.length, []])
  })

  test.each([
    ['of the repository', { path: 'm/model.yml' }, ['m/model.yml', 'm/own.yml']],
    ['of another one at a commit', { repository: 'acme/maturity', sha, path: 'm/model.yml' }, []],
  ])("a model %s with the team's own criteria beside it", async (_, model, own) => {
    const rubric = await chosen({ model })
    expect(rubric.model.levels[1]?.required).toEqual(['automated-build', 'declared-in-code'])
    expect(rubric.criteria.at(-1)).toMatchObject({ id: 'declared-in-code', source: 'm/own.yml' })
    expect(rubric.files).toEqual(own)
  })

  test('a criterion of the config stands at its level, expected or required', async () => {
    const own = { path: 'm/own.yml', level: 2 }
    const { model, files: read } = await chosen({ criteria: { 'declared-in-code': own } })
    expect(model.levels.find(({ level }) => level === 2)?.expected).toContain('declared-in-code')
    expect(read).toEqual(['m/own.yml'])
  })

  test.each([
    ['a misspelt model', { model: 'microsof' }, 'c.yml:2: There is no model "microsof"; did you mean "microsoft"?'],
    ['an unknown date', { model: 'microsoft@2020-01' }, 'c.yml:2: The model microsoft is built in as of '],
    [
      'a model that asks for what is none',
      { model: { path: 'strange.yml' } },
      'strange.yml: level 1 asks for the unknown criterion "automated-biuld"; did you mean "automated-build"?',
    ],
    [
      'one that protects what is none',
      { model: { path: 'waive.yml' } },
      'waive.yml: nonWaivable names the unknown criterion "automated-biuld"',
    ],
    [
      'one with a key that is none',
      { model: { path: 'broken.yml' } },
      'broken.yml:8: unknown key "tite"; did you mean "title"?',
    ],
    [
      'another id than the config says',
      { criteria: { other: { path: 'm/own.yml', level: 2 } } },
      'm/own.yml: the id is declared-in-code, but the config calls it other.',
    ],
    [
      'a level that is none',
      { criteria: { 'declared-in-code': { path: 'm/own.yml', level: 7 } } },
      'm/own.yml is placed at level 7, but the levels of this model are 0, 1, 2, 3, 4.',
    ],
  ])('says what is wrong of %s', (_, config, sentence) => expect(chosen(config)).rejects.toThrow(sentence))

  test('takes no other model where that of another repository is not to be had', () =>
    expect(chosen({ model: { repository: 'acme/other', sha, path: 'm/model.yml' } })).rejects.toThrow('not there'))
})
