import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { hideExpressions } from '../../../../src/derive/automation/shell/hide-expressions.ts'

test('expressions become words, and words expressions again', () => {
  const hidden = hideExpressions('run ${{ a }}-${{ b\n}} x ${{ open')
  expect(hidden.text).toBe('run unknown_expression_0_-unknown_expression_1_\\\n x ${{ open')
  expect(hidden.restore('unknown_expression_0_-unknown_expression_9_')).toBe('${{ a }}-unknown_expression_9_')
  expect([hidden.holds('x'), hidden.holds(hidden.text)]).toEqual([false, true])
})

test('no line moves', () => {
  const piece = fc.constantFrom('${{', '}}', ' a ', '\n', 'b')
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const text = pieces.join('')
      const hidden = hideExpressions(text)
      expect(hidden.text.split('\n').length).toBe(text.split('\n').length)
      expect(hidden.restore(hidden.text.replaceAll(/(unknown_expression_\d+_)(?:\\\n)+/g, '$1'))).toBe(text)
    }),
  )
})
