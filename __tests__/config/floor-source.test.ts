import { describe, expect, test } from '@jest/globals'
import { floorSource } from '../../src/config/floor-source.ts'

const sha = '0123456789abcdef0123456789abcdef01234567'

describe('floorSource', () => {
  test.each(['version: 1\nminimum: 2', '{ version: 1, minimum: 2 }', 'version: 1', 'minimum:\n  2'])(
    '%j is YAML',
    (text) => expect(floorSource(text)).toEqual({ from: 'input' }),
  )
  test.each(['policy.yml', '../policies/ml.yml', '/home/runner/policy.yaml', 'acme/policies/ml.yml', 'a@b.yml'])(
    '%s is a file',
    (path) => expect(floorSource(path)).toEqual({ from: 'file', path }),
  )
  test('a file of another repository is pinned', () => {
    expect(floorSource(`acme/policies/ml/floor.yml@${sha}`)).toEqual({
      from: 'repository',
      repository: 'acme/policies',
      path: 'ml/floor.yml',
      sha,
    })
    for (const ref of ['main', 'v1', sha.slice(0, 12), '']) {
      expect(() => floorSource(`acme/policies/ml.yml@${ref}`)).toThrow('pin it by a full commit SHA')
    }
  })
})
