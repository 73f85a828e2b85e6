import { describe, expect, test } from '@jest/globals'
import { contentOf, hasMarker, keyOf, marked } from '../../../src/publish/comment/marker.ts'

const sha = '0123456789abcdef0123456789abcdef01234567'

describe('the marker', () => {
  const body = marked('churn', sha, '### Level 1\n\ntext\n')

  test('is found, also after the lines ends were changed', () => {
    expect(hasMarker('churn', body)).toBe(true)
    expect(hasMarker('churn', body.replaceAll('\n', '\r\n'))).toBe(true)
  })
  test.each([
    ['another key', marked('other', sha, 'x')],
    ['a key that begins alike', marked('churn2', sha, 'x')],
    ['a quotation', `> ${marked('churn', sha, 'x')}`],
    ['the marker further down', `text\n${marked('churn', sha, 'x')}`],
  ])('is not found in %s', (_, text) => expect(hasMarker('churn', text)).toBe(false))

  test('and the commit are no part of the content', () => {
    expect(contentOf(body)).toBe('### Level 1\n\ntext')
    expect(contentOf(marked('churn', sha.replace('0', 'f'), '### Level 1\r\n\r\ntext'))).toBe('### Level 1\n\ntext')
  })
  test('has a key that cannot end it', () => expect(keyOf('a --> <b>/c d')).toBe('a-b-c-d'))
})
