import { expect, test } from '@jest/globals'
import { opaqueKey } from '../../src/collect/opaque-key.ts'

test('tells two people apart without telling who they are', () => {
  expect(opaqueKey('@ann@acme.example')).toMatch(/^[0-9a-f]{16}$/)
  expect(opaqueKey('@ann@acme.example')).toBe(opaqueKey('@ann@acme.example'))
  expect(opaqueKey('@ann@acme.example')).not.toBe(opaqueKey('@bob@acme.example'))
})
