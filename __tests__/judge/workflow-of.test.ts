import { expect, test } from '@jest/globals'
import { workflowOf } from '../../src/judge/workflow-of.ts'

const evidence = { note: 'x', strength: 'automated' } as const

test.each([
  [{ at: { path: 'train.py' }, via: ['.github/workflows/train.yml:41', 'make train'] }, '.github/workflows/train.yml'],
  [{ at: { path: '.github/workflows/ci.yaml', line: 3 } }, '.github/workflows/ci.yaml'],
  [{ at: { path: '.github/workflows/deep/ci.yml' } }, undefined],
  [{ at: { path: '.github/workflows/ci.yml' }, via: ['azure-pipelines.yml:3'] }, undefined],
  [{}, undefined],
])('finds where %j starts', (place, path) => {
  expect(workflowOf({ ...evidence, ...place })).toBe(path)
})
