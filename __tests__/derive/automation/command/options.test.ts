import { expect, test } from '@jest/globals'
import { optionsOf, wordSet } from '../../../../src/derive/automation/command/options.ts'

test('options, their values and the rest', () => {
  const { plain, values, has } = optionsOf(
    '-qr a.txt -n4 --tag=x --tag y -v -- -z b'.split(' '),
    wordSet('-r -n --tag'),
  )
  expect(plain).toEqual(['-z', 'b'])
  expect([values('-r'), values('-n'), values('--tag'), values('-v')]).toEqual([['a.txt'], ['4'], ['x', 'y'], ['']])
  expect([has('-q'), has('-z'), has('--tag', '-x')]).toEqual([true, false, true])
})
