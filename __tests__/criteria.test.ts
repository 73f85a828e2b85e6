import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { criterionSchema, maturityModelSchema } from '../src/model/criterion.ts'
import { dimensions } from '../src/model/criterion.ts'

const files = dimensions.flatMap((dimension) =>
  readdirSync(join('criteria', dimension)).map((name) => ({ dimension, name, path: join('criteria', dimension, name) })),
)
const load = (path: string): unknown => parse(readFileSync(path, 'utf8'), { maxAliasCount: 1000 })

describe('criteria', () => {
  test.each(files)('$path says what it is', ({ dimension, name, path }) => {
    const criterion = criterionSchema.parse(load(path))
    expect(`${criterion.id}.yaml`).toBe(name)
    expect(criterion.dimension).toBe(dimension)
  })
})
void maturityModelSchema
