import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { criterionSchema } from '../src/model/criterion.ts'
import type { Criterion } from '../src/model/criterion.ts'
import { dimensions } from '../src/model/dimension.ts'

const files = dimensions.flatMap((dimension) =>
  readdirSync(join('criteria', dimension)).map((name) => ({
    dimension,
    name,
    path: join('criteria', dimension, name),
  })),
)

function criterionAt(path: string): Criterion {
  return criterionSchema.parse(parse(readFileSync(path, 'utf8')))
}

describe('criteria', () => {
  test.each(files)('$path says what it is', ({ dimension, name, path }) => {
    const criterion = criterionAt(path)
    expect(`${criterion.id}.yaml`).toBe(name)
    expect(criterion.dimension).toBe(dimension)
  })

  test.each(files)(
    '$path shows what meets it, or says why that cannot be seen, and what fools a scanner',
    ({ path }) => {
      const { examples, id } = criterionAt(path)
      const expectations = examples.map((example) => example.expect)
      // Branch rules live outside the files; no tree can meet this one.
      if (id !== 'protected-default-branch') expect(expectations).toContain('met')
      expect(expectations.some((one) => one === 'unmet' || one === 'unknown')).toBe(true)
      expect(new Set(examples.map((example) => example.title)).size).toBe(examples.length)
    },
  )

  test.each(files)('$path speaks in sentences', ({ path }) => {
    const { gap, why, meets, notEnough, remedy, references } = criterionAt(path)
    for (const sentence of [gap, why, remedy.steps, ...meets, ...notEnough]) expect(sentence).toMatch(/\.$/u)
    for (const reference of references) expect(reference.url).toMatch(/^https:\/\//u)
    expect(references.length).toBeGreaterThan(0)
  })
})
