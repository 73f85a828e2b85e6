import { describe, expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { escapeHtml, htmlLink, htmlOf, joinHtml, trustedHtml } from '../../src/report/html-escape.ts'
import { visibleText } from '../../src/report/visible-text.ts'

const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom('<', '>', '"', "'", '`', '&', '&lt;', '</td>', '<!--', '\n', '\u202E', '\u0000'),
      fc.string(),
    ),
    {
      maxLength: 12,
    },
  )
  .map((pieces) => pieces.join(''))

describe('escapeHtml', () => {
  test('leaves no markup, neither in text nor in attributes', () => {
    expect(escapeHtml(`<b a="c" d='e'>&`)).toBe('&#60;b a=&#34;c&#34; d=&#39;e&#39;&#62;&#38;')
  })

  test('a browser shows the text itself and sees no tag, quote or entity of its author', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const escaped = escapeHtml(text)
        expect(escaped.replace(/&#\d+;/gu, '')).not.toMatch(/[<>"'`&]/u)
        expect(escaped.replace(/&#(\d+);/gu, (_, code: string) => String.fromCharCode(Number(code)))).toBe(
          visibleText(text, 500),
        )
      }),
    )
  })
})

describe('htmlOf', () => {
  test('strings are escaped, html goes in as it is', () => {
    const cell = htmlOf`<td title="${'"x"'}">${'<i>'}</td>`
    expect(cell.html).toBe('<td title="&#34;x&#34;">&#60;i&#62;</td>')
    expect(htmlOf`<tr>${[cell, trustedHtml('<td>2</td>')]}${3}</tr>`.html).toBe(`<tr>${cell.html}<td>2</td>3</tr>`)
    expect(joinHtml([cell, cell], '\n').html).toBe(`${cell.html}\n${cell.html}`)
  })
})

describe('htmlLink', () => {
  test('links plain addresses and shows the label alone otherwise', () => {
    expect(htmlLink('a<b', 'https://e.org/?a=1&b="2"').html).toBe(
      '<a href="https://e.org/?a=1&#38;b=%222%22" rel="noreferrer">a&#60;b</a>',
    )
    expect(htmlLink(htmlOf`<b>x</b>`, 'vbscript:x').html).toBe('<b>x</b>')
  })
})
