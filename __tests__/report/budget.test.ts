import { describe, expect, test } from '@jest/globals'
import { withinBytes } from '../../src/report/budget.ts'

describe('withinBytes', () => {
  test('takes the fullest rendering that fits, counted in bytes', () =>
    expect(withinBytes(4, [() => 'äöü', () => 'äö', () => 'a'])).toBe('äö'))
  test('renders no more than it needs', () => {
    const never = () => {
      throw new Error('rendered')
    }
    expect(withinBytes(1, [() => 'a', never])).toBe('a')
  })
  test('gives the last one where none fits', () => expect(withinBytes(1, [() => 'abc', () => 'ab'])).toBe('ab'))
})
