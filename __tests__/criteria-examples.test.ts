import { describe, expect, test } from '@jest/globals'
import { policyOf } from '../src/config/policy-of.ts'
import { criteria } from '../src/generated/criteria.ts'
import { followers } from '../src/generated/followers.ts'
import { probes } from '../src/generated/probes.ts'
import { tools } from '../src/generated/tools.ts'
import type { MaturityModel } from '../src/model/criterion.ts'
import { assess } from '../src/pipeline.ts'
import { repositoryOf } from './support/repository-of.ts'

// The examples of a criterion are its test: tiny repositories through the whole pipeline.
const cases = criteria.flatMap((criterion) =>
  criterion.examples.map((example) => ({ id: criterion.id, criterion, example, title: example.title })),
)

describe('examples', () => {
  test.each(cases)('$id: $title', ({ criterion, example }) => {
    const model: MaturityModel = {
      id: 'one',
      version: '2026-11',
      title: 'Only this criterion',
      source: { title: 'none', url: 'https://example.org/' },
      levels: [
        { level: 0, name: '', summary: '', propose: '', required: [], expected: [] },
        { level: 1, name: '', summary: '', propose: '', required: [criterion.id], expected: [] },
      ],
    }
    const request = {
      model,
      policy: policyOf(undefined),
      tool: { name: 'mlops-maturity', version: '0.0.0' },
      now: '2026-11-20T12:00:00.000Z',
    }
    const knowledge = { tools, followers, probes, criteria: [criterion] }
    const { worst } = assess(repositoryOf(example.files), request, knowledge)
    expect({ kind: worst.applicability.kind, status: worst.criteria[0]?.status }).toEqual({
      kind: 'product',
      status: example.expect,
    })
  })
})
