import { expect, test } from '@jest/globals'
import { isSelected, marksIn } from '../../../../src/derive/automation/command/mark-expression.ts'

test.each<[string, readonly string[], boolean | undefined]>([
  ['unit', ['unit'], true],
  ['unit', [], false],
  ['not integration', [], true],
  ['not integration', ['integration', 'slow'], false],
  ['unit and not slow', ['unit', 'slow'], false],
  ['unit or slow', ['slow'], true],
  ['not (slow or gpu)', ['gpu'], false],
  ['not (slow or gpu)', ['unit'], true],
  ['a or b and c', ['a'], true],
  ['not (slow', ['slow'], undefined],
  ['mark(x=1)', [], undefined],
  ['', [], undefined],
])('%s of %j: %s', (expression, marks, expected) => {
  expect(isSelected(expression, new Set(marks))).toBe(expected)
})

test('names the marks asked for', () => {
  expect(marksIn('not (slow or gpu) and unit')).toEqual(['slow', 'gpu', 'unit'])
})
