import { describe, expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { visibleText } from '../../src/report/visible-text.ts'

describe('visibleText', () => {
  test.each([
    ['a\r\n\tb', 'a b'],
    ['  src/train.py  ', 'src/train.py'],
    ['safe\u202Etxt.exe', 'safetxt.exe'],
    ['\u001B[31mred\u0007', '[31mred'],
    ['zero\u200Bwidth\uFEFF', 'zerowidth'],
    ['half \uD83D pair', 'half  pair'],
    ['naïve café 数据 🙂', 'naïve café 数据 🙂'],
  ])('%j shows as %j', (text, shown) => {
    expect(visibleText(text)).toBe(shown)
  })

  test('what is too long ends in an ellipsis', () => {
    expect(visibleText('abcdef', 4)).toBe('abc…')
    expect(visibleText('abcd', 4)).toBe('abcd')
    expect(visibleText('x'.repeat(5_000_000), 10)).toBe('xxxxxxxxx…')
  })

  test('one line, nothing invisible, never above the cap', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), fc.integer({ min: 1, max: 50 }), (text, cap) => {
        const shown = visibleText(text, cap)
        expect(shown).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u)
        expect(Array.from(shown).length).toBeLessThanOrEqual(cap)
      }),
    )
  })
})
