import { describe, expect, test } from '@jest/globals'
import type { Assessment } from '../../../src/model/assessment.ts'
import { badge } from '../../../src/report/formats/badge.ts'
import { assessment } from '../../support/assessment.ts'
import { hostileTexts } from '../../support/hostile.ts'

function badgeOf(part: Partial<Assessment> = {}): unknown {
  const one = assessment(part)
  return JSON.parse(badge.render({ worst: one, projects: [one] }, { color: false, width: 100 }))
}

const level = (effective: number, verified = effective) => ({ ...assessment().level, effective, verified })

describe('badge', () => {
  test('says the level in the fields shields.io reads', () =>
    expect(badgeOf()).toEqual({
      schemaVersion: 1,
      label: 'MLOps maturity',
      message: 'level 1 of 3',
      color: 'yellow',
    }))
  test('keeps verified and effective level apart', () =>
    expect(badgeOf({ level: level(2, 1) })).toMatchObject({
      message: 'level 2 of 3 (1 verified)',
      color: 'yellowgreen',
    }))
  test('is green at the target', () => expect(badgeOf({ level: level(3) })).toMatchObject({ color: 'brightgreen' }))
  test('is red for a failing gate alone', () => {
    const gate = { outcome: 'fail' as const, mode: [], reasons: [] }
    expect(badgeOf({ gate })).toMatchObject({ color: 'red' })
    expect(badgeOf({ level: level(0) })).toMatchObject({ message: 'level 0 of 3', color: 'lightgrey' })
  })
  test('is drawn where the file is a picture', () => {
    const one = assessment()
    const drawn = badge.render({ worst: one, projects: [one] }, { color: false, width: 100, file: 'docs/level.SVG' })
    expect(drawn).toMatch(/^<svg [^>]*aria-label="MLOps maturity: level 1 of 3"/)
  })
  test('says where the model does not apply', () =>
    expect(badgeOf({ applicable: false })).toMatchObject({ message: 'not applicable', color: 'lightgrey' }))
  test.each(hostileTexts)('shows nothing of the repository: %.20j', (hostile) =>
    expect(
      badgeOf({
        repository: { name: hostile, commit: null, ref: hostile },
        project: { name: hostile, path: hostile },
        level: { ...level(1), name: hostile },
      }),
    ).toEqual(badgeOf()),
  )
})
