import { expect, test } from '@jest/globals'
import { condaEnvironment, condaRequirement } from '../../../src/derive/dependencies/read-conda-environment.ts'

test('conda and pip lines', () => {
  const text = `name: churn
channels: [conda-forge]
dependencies:
  - python=3.9
  - pip
  - conda-forge::numpy=1.26.4
  - pandas>=2
  - pip:
      - torch==2.0.1
      - git+https://example.org/acme/lib
`
  const { manifest } = condaEnvironment.read('environment.yml', text)
  expect(manifest?.requirements.map(({ name, pinned, at }) => [name, pinned, at.line])).toEqual([
    ['python', true, 4],
    ['pip', false, 5],
    ['numpy', true, 6],
    ['pandas', false, 7],
    ['torch', true, 9],
    ['lib', false, 10],
  ])
})

test.each([
  ['numpy=1.26.4', true],
  ['numpy=1.26.4=py39h_0', true],
  ['numpy 1.26.4', true],
  ['numpy==1.26', true],
  ['numpy=1', false],
  ['numpy=1.26.*', false],
  ['numpy >=1.26', false],
  ['numpy', false],
])('%s', (text, pinned) => {
  expect(condaRequirement(text, 'main', { path: 'environment.yml' })?.pinned).toBe(pinned)
})

test.each([
  ['other YAML of that name', 'env:\n  - name: PORT\n'],
  ['broken YAML that is not visibly conda', 'a: [b\n'],
])('%s is left alone', (_, text) => {
  expect(condaEnvironment.read('k8s/env.yaml', text)).toEqual({ notes: [] })
})

test('a broken environment gives a note', () => {
  const text = 'name: x\ndependencies: [numpy\nchannels: {'
  expect(condaEnvironment.read('environment.yml', text).notes).toMatchObject([{ path: 'environment.yml' }])
})
