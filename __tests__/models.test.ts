import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { maturityModelSchema } from '../src/model/criterion.ts'
import { dimensions } from '../src/model/dimension.ts'

// How many criteria each level requires and expects.
const counts = {
  microsoft: [
    [0, 0],
    [2, 5],
    [4, 6],
    [5, 5],
    [3, 4],
  ],
  'azure-ml': [
    [0, 0],
    [2, 2],
    [5, 3],
    [4, 3],
    [3, 2],
  ],
  google: [
    [0, 0],
    [5, 4],
    [7, 4],
  ],
}

describe.each(Object.entries(counts))('%s', (id, expected) => {
  const model = maturityModelSchema.parse(parse(readFileSync(join('models', `${id}.yaml`), 'utf8')))

  test('is dated and counts its levels from 0', () => {
    expect(model.id).toBe(id)
    expect(model.version).toBe('2026-11')
    expect(model.levels.map(({ level }) => level)).toEqual(expected.map((_, level) => level))
  })

  test('asks for as many criteria as its rubric', () => {
    expect(model.levels.map((level) => [level.required.length, level.expected.length])).toEqual(expected)
  })

  test('asks only for criteria that exist, at most once at a level', () => {
    for (const { required, expected: more } of model.levels) {
      const asked = [...required, ...more]
      expect(new Set(asked).size).toBe(asked.length)
      const missing = asked.filter((one) => !dimensions.some((folder) => existsSync(`criteria/${folder}/${one}.yaml`)))
      expect(missing).toEqual([])
    }
  })
})

test('the default model asks for every criterion, once', () => {
  const { levels } = maturityModelSchema.parse(parse(readFileSync('models/microsoft.yaml', 'utf8')))
  const asked = levels.flatMap(({ required, expected }) => [...required, ...expected])
  expect(asked).toHaveLength(34)
  expect(new Set(asked).size).toBe(34)
})
