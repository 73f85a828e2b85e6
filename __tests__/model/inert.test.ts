import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { inertJson, inertText } from '../../src/model/inert.ts'

const command = /^\s*::|##\[/m
const hostile = fc.string({ unit: fc.constantFrom('#', '[', ':', ' ', '\n', '\t', 'a', '\\', '"') })

test.each([
  ['a ##[add-mask]b', 'a ## [add-mask]b'],
  ['  ::stop-commands::t', '  : :stop-commands::t'],
  ['one\n::error::two', 'one\n: :error::two'],
  ['tests/test_api.py::test_answers', 'tests/test_api.py::test_answers'],
])('%j becomes %j', (text, inert) => expect(inertText(text)).toBe(inert))

test('no text commands a runner', () => fc.assert(fc.property(hostile, (text) => !command.test(inertText(text)))))

test('JSON says the same and commands nothing', () =>
  fc.assert(
    fc.property(hostile, (text) => {
      const json = inertJson(JSON.stringify({ [text]: text }, undefined, 2))
      expect(json).not.toMatch(command)
      expect(JSON.parse(json)).toEqual({ [text]: text })
    }),
  ))
