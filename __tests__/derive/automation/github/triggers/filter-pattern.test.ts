import { describe, expect, it } from '@jest/globals'
import { fitsFilter, fitsPattern } from '../../../../../src/derive/automation/github/triggers/filter-pattern.ts'

describe('a filter pattern', () => {
  it.each([
    ['main', 'main', true],
    ['main', 'maine', false],
    ['*', 'main', true],
    ['*', 'feature/x', false],
    ['**', 'feature/x', true],
    ['release/**', 'release/1.2', true],
    ['release/*', 'release/a/b', false],
    ['v[0-9]+.[0-9]+', 'v12.3', true],
    ['v[0-9]+.[0-9]+', 'v.3', false],
    ['*.jsx?', 'page.js', true],
    ['*.jsx?', 'page.jsx', true],
    ['**.py', 'src/deep/train.py', true],
    ['**/docs/**', 'docs/a.md', true],
    ['**/docs/**', 'x/docs/a.md', true],
    ['**/docs/**', 'xdocs/a.md', false],
    ['src/**', 'src/a/b.py', true],
    ['src/**', 'lib/a.py', false],
  ])('%s and %s: %s', (pattern, text, fits) => {
    expect(fitsPattern(pattern, text)).toBe(fits)
  })

  it('takes out again what stands behind a !', () => {
    expect(fitsFilter(['releases/**', '!releases/**-alpha'], 'releases/10-alpha')).toBe(false)
    expect(fitsFilter(['releases/**', '!releases/**-alpha'], 'releases/10')).toBe(true)
  })

  it('stays linear for hostile patterns', () => {
    expect(fitsPattern(`${'a*'.repeat(120)}b`, 'a'.repeat(1000))).toBe(false)
  })
})
