import { describe, expect, test } from '@jest/globals'
import { placeOfFloor, readFloor } from '../../src/config/read-floor.ts'

const input = { from: 'input' } as const
const there = { from: 'repository', repository: 'acme/policies', sha: 'a'.repeat(40), path: 'ml/floor.yml' } as const

describe('readFloor', () => {
  test('is read like a config, with what may not be waived beside', () =>
    expect(readFloor('version: 1\nminimum: 2\nnon-waivable: [automated-build]\n', input)).toMatchObject({
      minimum: 2,
      failOn: ['below-minimum'],
      onIncomplete: 'fail',
      nonWaivable: ['automated-build'],
      waivers: [],
      projects: [],
    }))
  test('a model file lies where the policy does', () => {
    const text = 'version: 1\nmodel: { path: ml/model.yml }\n'
    const { repository, sha } = there
    expect(readFloor(text, there).model).toEqual({ from: 'repository', repository, sha, path: 'ml/model.yml' })
    expect(() => readFloor(text, input)).toThrow('the input policy: model.path names a file, but of which repository?')
  })
  test.each([
    ['version: 1\nminimun: 2\n', 'the input policy:2: unknown key "minimun"; did you mean "minimum"?'],
    ['version: 1\nfail-on: never\n', 'the input policy:2: fail-on must be '],
    ['version: 1\nwaivers: []\n', 'the input policy:2: unknown key "waivers"'],
    ['', 'the input policy:1: version must be 1.'],
  ])('%j is said to be wrong where it is', (text, sentence) => expect(() => readFloor(text, input)).toThrow(sentence))
  test('every source has a name', () =>
    expect([input, { from: 'file', path: 'p.yml' } as const, there].map(placeOfFloor)).toEqual([
      'the input policy',
      'p.yml',
      'acme/policies/ml/floor.yml',
    ]))
})
