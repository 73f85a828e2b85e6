import { describe, expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { safeUrl } from '../../src/report/safe-url.ts'

describe('safeUrl', () => {
  test.each([
    ['https://example.org/a?b=c#d', 'https://example.org/a?b=c#d'],
    ['http://example.org', 'http://example.org/'],
    ['https://example.org/a(b)[c]', 'https://example.org/a%28b%29%5Bc%5D'],
    ['https://example.org/"onclick=x', 'https://example.org/%22onclick=x'],
  ])('%s', (text, url) => {
    expect(safeUrl(text)).toBe(url)
  })

  test.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    '//example.org',
    'docs/page.md',
    'https://user:secret@example.org/',
    '',
    `https://example.org/${'a'.repeat(3000)}`,
    `https://example.org/${'é'.repeat(1000)}`,
  ])('refuses %s', (text) => {
    expect(safeUrl(text)).toBeUndefined()
  })

  test('nothing that comes through can end a link or an attribute, and it stays the same address', () => {
    fc.assert(
      fc.property(fc.webUrl({ withFragments: true, withQueryParameters: true }), fc.string(), (base, tail) => {
        const safe = safeUrl(base + tail)
        if (safe === undefined) return
        expect(safe).toMatch(/^https?:\/\//u)
        expect(safe).not.toMatch(/[()<>"'`|\\[\]\s]/u)
        expect(safeUrl(safe)).toBe(safe)
      }),
    )
  })
})
