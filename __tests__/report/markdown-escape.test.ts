import { describe, expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import {
  escapeMarkdown,
  joinMarkdown,
  markdownCode,
  markdownLink,
  markdownOf,
  trustedMarkdown,
} from '../../src/report/markdown-escape.ts'
import { visibleText } from '../../src/report/visible-text.ts'

// Text full of what means something to markdown, HTML or GitHub.
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '|',
        '`',
        '``',
        '<',
        '>',
        '&',
        '&lt;',
        '&#35;',
        '@',
        '@org/team',
        '#',
        '#12',
        'GH-7',
        'a/b#3',
        '\\',
        '\\|',

        '[x](https://e.org)',
        '![i](u)',
        '**',
        '__',
        '~~',
        '$',
        '$$',
        '<!--',
        '-->',
        '<script>',
        'https://github.com/a/b/issues/1',

        'www.e.org',
        ':smile:',
        ':heavy_check_mark:',
        '\n',
        '\r\n',
        '\n# h',
        '\u202E',
        '\u2066',
        '\u200B',
        '\u0000',
        '- ',
        '+ ',
        '1. ',
        '===',
        '    ',
        'x@y.org',
      ),
      fc.string({ unit: 'grapheme', maxLength: 8 }),
      fc.string({ unit: 'binary', maxLength: 4 }),
    ),
    { maxLength: 20 },
  )
  .map((pieces) => pieces.join(''))

/** Undoes the escapes as a renderer does: what a reader sees, marks that keep things apart taken out. */
function rendered(text: string): string {
  return text
    .replaceAll('<span>$</span>', '$')
    .replaceAll('&#8203;', '')
    .replace(/\\([!-/:-@[-`{-~])|&(?:lt|gt|amp|#124);/gu, (whole, character: string | undefined) => {
      if (character !== undefined) return character
      if (whole === '&lt;') return '<'
      if (whole === '&gt;') return '>'
      return whole === '&amp;' ? '&' : '|'
    })
}

describe('escapeMarkdown', () => {
  test.each([
    ['src/train.py:88', 'src/train.py:88'],
    ['a|b', 'a&#124;b'],
    ['@org/ml-team', '@&#8203;org/ml-team'],
    ['fixes #12', 'fixes \\#&#8203;12'],
    ['GH-12', 'GH-&#8203;12'],
    ['https://github.com/a/b/issues/1', 'https:&#8203;//github.com/a/b/issues/1'],
    ['<img src=x>', '&lt;img src=x&gt;'],
    ['<!-- marker -->', '&lt;!-- marker --&gt;'],
    ['[a](b)', '\\[a\\](b)'],
    ['# heading', '\\#&#8203; heading'],
    ['- item', '\\- item'],
    ['1. item', '1\\. item'],
    ['line\n\nother', 'line other'],
    ['$x$', '<span>$</span>x<span>$</span>'],
    ['&lt;', '&amp;lt;'],
    [':heavy_check_mark:', ':&#8203;heavy\\_check\\_mark:'],
    ['x:x_', 'x:&#8203;x\\_'],
    ['at 12:30', 'at 12:30'],
  ])('%j -> %j', (text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped)
  })

  test('a reader sees the text itself', () => {
    fc.assert(fc.property(hostile, (text) => expect(rendered(escapeMarkdown(text))).toBe(visibleText(text))))
  })

  test('nothing is left that markdown, HTML or GitHub would act on', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const escaped = escapeMarkdown(text)
        expect(escaped).not.toMatch(/[\n\r]/u)
        // Mentions and references are looked for after rendering, so the marks must keep them apart there.
        expect(escaped).not.toMatch(/@(?!&#8203;)|GH-\d|:\/\/|www\./iu)
        const bare = escaped
          .replaceAll('<span>$</span>', '')
          .replace(/\\[!-/:-@[-`{-~]|&(?:lt|gt|amp|#124|#8203);/gu, '')
        expect(bare).not.toMatch(/[\\`*_[\]~<>|$&#]/u)
        expect(escaped).not.toMatch(/^(?:[-+=#>]|\d+[.)]|\s)/u)
      }),
    )
  })
})

describe('markdownOf', () => {
  test('strings are escaped, markdown goes in as it is', () => {
    const inner = trustedMarkdown('**bold**')
    expect(markdownOf`| ${'a|b'} | ${inner} | ${3} | ${[inner, inner]} |`.markdown).toBe(
      '| a&#124;b | **bold** | 3 | **bold****bold** |',
    )
  })

  test('pieces join with our own separator', () => {
    expect(joinMarkdown([markdownOf`${'*'}`, markdownOf`b`]).markdown).toBe('\\*\nb')
    expect(joinMarkdown([], ', ').markdown).toBe('')
  })
})

describe('markdownCode', () => {
  test.each([
    ['make train', '`make train`'],
    ['a`b', '<code>a&#96;b</code>'],
    ['`', '<code>&#96;</code>'],
    ['cat x | sh', '<code>cat x &#124; sh</code>'],
    ['', ''],
    ['\n', ''],
  ])('%j -> %j', (text, code) => {
    expect(markdownCode(text).markdown).toBe(code)
  })

  test('the fence is longer than every run inside, and a table cell stays one cell', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const code = markdownCode(text).markdown
        expect(code).not.toMatch(/[\n\r|]/u)
        if (code === '' || code.startsWith('<code>')) return
        const fence = /^`+/u.exec(code)?.[0] ?? ''
        const inside = code.slice(fence.length, -fence.length)
        expect(code.endsWith(fence)).toBe(true)
        expect(inside.match(/`+/gu) ?? []).not.toContain(fence)
        expect(inside.trim()).toBe(visibleText(text, 200))
      }),
    )
  })
})

describe('markdownLink', () => {
  test('links plain addresses and shows the label alone otherwise', () => {
    expect(markdownLink('a]b', 'https://e.org/(x)').markdown).toBe('[a\\]b](https://e.org/%28x%29)')
    expect(markdownLink('a', 'javascript:alert(1)').markdown).toBe('a')
    expect(markdownLink(markdownCode('x'), 'https://e.org/').markdown).toBe('[`x`](https://e.org/)')
  })
})
