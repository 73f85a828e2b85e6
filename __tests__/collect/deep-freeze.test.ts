import { expect, test } from '@jest/globals'
import { deepFreeze } from '../../src/collect/deep-freeze.ts'

test('deepFreeze freezes everything in a value and gives it back', () => {
  const value = { list: [{ a: 1 }], text: 'x', none: null }
  expect(deepFreeze(value)).toBe(value)
  expect(() => value.list.push({ a: 2 })).toThrow(TypeError)
  expect(Object.isFrozen(value.list[0])).toBe(true)
})
