import { describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import { wildcard } from '../../../src/derive/meaning/wildcard.ts'

describe('wildcard', () => {
  it.each([
    ['push', 'push', true],
    ['push', 'pushes', false],
    ['s3://*', 's3://bucket/key', true],
    ['s3://*', 'gs://bucket', false],
    ['*deploy*hook*', 'the deploy.hook', true],
    ['*deploy*hook*', 'hook deploy', false],
    ['a*a', 'a', false],
    ['*', '', true],
    ['a*b*c', 'a-b', false],
    ['a*bc*c', 'abc', false],
  ])('%s and %s: %s', (pattern, text, holds) => {
    expect(wildcard(pattern, text)).toBe(holds)
  })

  it('agrees with a regular expression', () => {
    const short = fc.string({ unit: fc.constantFrom('a', 'b', '*'), maxLength: 6 })
    const text = fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 8 })
    fc.assert(
      fc.property(short, text, (pattern, given) => {
        const expected = new RegExp(`^${pattern.replaceAll(/\*+/g, '.*')}$`).test(given)
        expect(wildcard(pattern, given)).toBe(expected)
      }),
    )
  })
})
