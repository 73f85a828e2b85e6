import { expect, test } from '@jest/globals'
import { prosePieces } from '../../src/report/prose-pieces.ts'
import { prose } from '../../src/report/markdown/prose.ts'

test.each([
  ['Give it `needs:` on the job.', 'words:Give it|blank: |code:needs:|blank: |words:on the job.'],
  ['no code', 'words:no code'],
  ['`a` `b`', 'code:a|blank: |code:b'],
  ['a ` b', 'words:a ` b'],
  ['a `` b', 'words:a `` b'],
  ['(`a`)', 'words:(|code:a|words:)'],
  ['', ''],
])('%j', (sentence, pieces) =>
  expect(
    prosePieces(sentence)
      .map(({ kind, text }) => `${kind}:${text}`)
      .join('|'),
  ).toBe(pieces),
)

test('every piece is still foreign text', () =>
  expect(prose('<b> `a|<i>` *c*').markdown).toBe('&lt;b&gt; <code>a&#124;&lt;i&gt;</code> \\*c\\*'))
