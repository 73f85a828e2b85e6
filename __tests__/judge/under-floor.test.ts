import { describe, expect, test } from '@jest/globals'
import { underFloor } from '../../src/judge/under-floor.ts'
import type { Assessment } from '../../src/model/assessment.ts'
import { assessment } from '../support/assessment.ts'

const gated = (outcome: Assessment['gate']['outcome'], path = '.') =>
  assessment({ project: { name: path, path }, gate: { outcome, mode: [], reasons: [outcome] } })
const of = (...projects: readonly Assessment[]) => ({ worst: projects[0] ?? assessment(), projects })

describe('underFloor', () => {
  test.each([
    ['fail', 'fail'],
    ['fail', 'pass'],
    ['incomplete', 'not-applicable'],
    ['pass', 'none'],
  ] as const)("the repository's own %s stands beside %s", (own, floor) => {
    const report = of(gated(own))
    expect(underFloor(report, of(gated(floor)))).toBe(report)
  })
  test.each([
    ['pass', 'fail'],
    ['not-applicable', 'fail'],
    ['none', 'incomplete'],
    ['incomplete', 'fail'],
  ] as const)("%s gives way to the organisation's %s", (own, floor) => {
    const report = of(gated(floor))
    expect(underFloor(of(gated(own)), report)).toBe(report)
  })
  test('beside several projects it is one more', () => {
    const { worst, projects } = underFloor(of(gated('pass', 'a'), gated('none', 'b')), of(gated('fail')))
    expect(projects.map(({ project }) => project.name)).toEqual(['a', 'b', 'the whole repository'])
    expect(worst).toBe(projects[2])
  })
})
