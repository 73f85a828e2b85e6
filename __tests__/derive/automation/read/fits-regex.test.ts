import { describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import { fitsRegex } from '../../../../src/derive/automation/read/fits-regex.ts'

describe('fitsRegex', () => {
  it.each([
    ['main', '^main$', true],
    ['mainline', '^main$', false],
    ['feature/main', 'main', true],
    ['v1.20.3', '^v\\d+\\.\\d+\\.\\d+$', true],
    ['v1.x', '^v\\d+\\.\\d+$', false],
    ['release-2', '^(main|release-[0-9]+)$', true],
    ['develop', '^(?:main|release.*)$', false],
    ['a-b', '^[^-]+$', false],
    ['aaa', '^a{2,3}$', true],
    ['aaaa', '^a{2,3}$', false],
    ['', '^$', true],
    ['x', '(?!y)x', undefined],
    ['x', '\\bx', undefined],
    ['x', 'x**', undefined],
    ['x', '(x', undefined],
    ['x', 'a{999}', undefined],
  ])('%j in /%s/: %s', (text, source, expected) => {
    expect(fitsRegex(text, source)).toBe(expected)
  })

  it('covers the whole text and forgets case where it is told to', () => {
    expect(fitsRegex('main', 'mai', { whole: true })).toBe(false)
    expect(fitsRegex('main', 'ma.*', { whole: true })).toBe(true)
    expect(fitsRegex('Main', 'mAIN', { insensitive: true })).toBe(true)
  })

  it('says the same as the host for harmless patterns', () => {
    const piece = fc.constantFrom('a', 'b', '.', 'a*', 'b+', 'c?', '(a|bc)', '[ab]', '[^c]', '\\d', '^', '$', 'a{1,2}')
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '1'), maxLength: 8 })
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), text, (pieces, subject) => {
        const source = pieces.join('')
        if (/[$^][*+?{]/.test(source)) return
        expect(fitsRegex(subject, source)).toBe(new RegExp(source).test(subject))
      }),
    )
  })

  it('is not kept busy by a hostile pattern', () => {
    expect(fitsRegex(`${'a'.repeat(400)}b`, '^(a+)+$')).toBe(false)
    expect(fitsRegex('a', '((((a{30}){30}){30}){30})')).toBeUndefined()
    expect(fitsRegex('a', `${'('.repeat(15)}${'){30}'.repeat(15)}`)).toBeUndefined()
  })
})
