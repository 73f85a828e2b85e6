import { expect, test } from '@jest/globals'
import { lineInText } from '../../src/config/line-of-key.ts'

const text = 'version: 1\n\nwaivers:\n  - criterion: a\n  - reason: r\n    criterion: b\n'

test.each([
  [['version'], 1],
  [['waivers', 0], 4],
  [['waivers', 1, 'criterion'], 6],
  [['waivers', 1, 'until'], 5],
  [['waivers', 7, 'until'], 3],
  [['nothing'], 1],
])('%j stands on line %i', (path, line) => expect(lineInText(text, path)).toBe(line))

test('a text that is no YAML has a first line', () => expect(lineInText('[', ['a'])).toBe(1))
