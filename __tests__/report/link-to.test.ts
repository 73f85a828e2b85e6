import { describe, expect, test } from '@jest/globals'
import { chainLinks, linkTo } from '../../src/report/link-to.ts'

const base = 'https://github.com/acme/churn/blob/0123/'
const seen = { note: '', strength: 'used' as const }

describe('linkTo', () => {
  test.each([
    [{ path: 'src/my model.py', line: 8 }, `${base}src/my%20model.py#L8`],
    [{ path: 'a#b?c' }, `${base}a%23b%3Fc`],
    [{ path: '../../x/./y' }, `${base}x/y`],
    [{ path: 'a\uD800' }, `${base}a%EF%BF%BD`],
    [{}, undefined],
  ])('%j', (place, url) => expect(linkTo({ ...seen, ...place }, base)).toBe(url))
  test('has none where the repository has no page', () =>
    expect(linkTo({ ...seen, path: 'a.py' }, undefined)).toBeUndefined())
})

describe('chainLinks', () => {
  test('links every piece that names a line, and no other', () =>
    expect(
      chainLinks(
        {
          ...seen,
          via: ['.github/workflows/a.yml:41', 'src/t.py:5 main()', 'make train', 'target a:1', 'https://e.org/x.y:8'],
          path: 'src/train.py',
          line: 88,
        },
        base,
      ).map(({ url }) => url?.slice(base.length)),
    ).toEqual(['.github/workflows/a.yml#L41', 'src/t.py#L5', undefined, undefined, undefined, 'src/train.py#L88']))
})
