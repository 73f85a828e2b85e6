import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { linesAdded } from '../../src/judge/lines-added.ts'

const added = (before: string | undefined, after: string) => {
  const is = linesAdded(before, after)
  return after.split('\n').flatMap((_, index) => (is(index + 1) ? [index + 1] : []))
}

const linesOf = (...letters: readonly string[]) => fc.array(fc.constantFrom(...letters), { minLength: 1 })

describe('linesAdded', () => {
  test.each([
    ['all of a new text', undefined, 'a\nb', [1, 2]],
    ['nothing of the same', 'a\nb', 'a\nb', []],
    ['a line between others', 'a\nc', 'a\nb\nc', [2]],
    ['a line that was changed', 'a\nb\nc', 'a\nx\nc', [2]],
    ['several places', 'a\nb\nc\nd', 'a\nx\nb\nc\ny\nd', [2, 5]],
    ['a line that only moved is none', 'a\nb\nc', 'b\na\nc', []],
    ['none where lines are taken away', 'a\nb\nc', 'a\nc', []],
  ])('%s', (_, before, after, expected) => expect(added(before, after)).toEqual(expected))

  test('no line that stood before counts, wherever it stands now', () =>
    fc.assert(
      fc.property(linesOf('a', 'b', 'c'), linesOf('a', 'b', 'x', 'y'), (old, now) => {
        const is = linesAdded(old.join('\n'), now.join('\n'))
        const fresh = now.flatMap((line, index) => (/[xy]/.test(line) ? [index + 1] : []))
        expect(fresh.every((line) => is(line))).toBe(true)
        expect(is(0) || is(now.length + 1)).toBe(false)
      }),
    ))
})
