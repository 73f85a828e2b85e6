import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { parseIni } from '../../../../src/derive/automation/read/read-ini.ts'

test('sections, keys, continuation lines and where they start', () => {
  const ini = parseIni('; c\n[a]\nx = 1\ny =\n    # no\n    two\n\n    three\nz: 4\n[b:c]\nx=5\n[a]\nw = 6\n')
  expect(ini.get('a')?.get('x')).toEqual({ text: '1', line: 3 })
  expect(ini.get('a')?.get('y')).toEqual({ text: 'two\n\nthree', line: 6 })
  expect(ini.get('a')?.get('z')?.text).toBe('4')
  expect(ini.get('b:c')?.get('x')?.text).toBe('5')
  expect(ini.get('a')?.get('w')?.line).toBe(13)
})

test('no text makes it throw', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('[', ']', 'a', '=', '\n', ' ', '#', ':'), { maxLength: 40 }), (parts) => {
      parseIni(parts.join(''))
    }),
  )
})
