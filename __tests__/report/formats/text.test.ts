import { describe, expect, test } from '@jest/globals'
import { text } from '../../../src/report/formats/text.ts'
import { assessment } from '../../support/assessment.ts'
import { hostileTexts } from '../../support/hostile.ts'
import { verdict } from '../../support/verdicts.ts'

const plain = { color: false, width: 100 }
const render = (part: Parameters<typeof assessment>[0] = {}): string => {
  const one = assessment(part)
  return text.render({ worst: one, projects: [one] }, plain)
}

describe('text', () => {
  test('says level, progress, what holds it back, and the gate', () => {
    const report = render()
    expect(report).toContain('Level 1 of 3: DevOps (1 waived, up to 2 if what could not be seen is there)')
    expect(report).toContain('0 of 2 required criteria towards level 2 (Training), 0 of 2 in all')
    expect(report).toContain('Some evidence reaches level 3; held at 1 by automated-training')
    expect(report).toContain('target 3 · minimum 1 · gate passes')
    expect(report).toContain('Aim for level 3 with mature use cases')
  })
  test('shows the near miss and the next step', () => {
    const report = render()
    expect(report).toContain('Nothing runs it.')
    expect(report).toContain('next step: do it')
    expect(report).toContain('not seen: the registry (403)')
  })
  test('shows the way to the evidence', () =>
    expect(render()).toContain('.github/workflows/retrain.yml:41 -> make train -> src/train.py:88'))
  test('says why the model does not apply, and nothing about levels', () => {
    const report = render({
      applicable: false,
      applicability: { kind: 'library', because: 'others import it', evidence: [] },
    })
    expect(report).toContain('Not applicable (library): others import it')
    expect(report).not.toContain('automated-build')
  })
  test('has no colour unless asked', () => {
    const one = assessment()
    expect(render()).not.toContain('\u001B')
    expect(text.render({ worst: one, projects: [one] }, { ...plain, color: true })).toContain('\u001B[32m')
  })
  test.each(hostileTexts.map((one) => [one.slice(0, 20), one]))('keeps %j on its line and visible', (_, hostile) => {
    const gap = verdict({
      id: 'x',
      level: 2,
      status: 'unmet',
      evidence: [{ note: hostile, strength: 'used', path: hostile }],
    })
    const report = render({ criteria: [gap] })
    expect(report).not.toMatch(/[\u001B\u202E\u200B]/)
    expect(report).not.toMatch(/^(::|##\[)/m)
    expect(report.length).toBeLessThan(10_000)
  })
})
