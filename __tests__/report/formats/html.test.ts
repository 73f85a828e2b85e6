import { describe, expect, test } from '@jest/globals'
import { html } from '../../../src/report/formats/html.ts'
import { assessment } from '../../support/assessment.ts'
import { hostileTexts } from '../../support/hostile.ts'
import { verdict } from '../../support/verdicts.ts'

const render = (part: Parameters<typeof assessment>[0] = {}): string => {
  const one = assessment(part)
  return html.render({ worst: one, projects: [one] }, { color: false, width: 100 })
}

describe('html', () => {
  test('is one page that loads nothing from elsewhere', () => {
    const page = render()
    expect(page.startsWith('<!doctype html>')).toBe(true)
    expect(page).not.toMatch(/<(script|link|iframe|img)\b|src=|@import|url\(/)
    expect(page).toContain("default-src 'none'")
  })
  test('shows ladder, dimensions in words, and every criterion', () => {
    const page = render()
    expect(page).toContain('aria-current="step"')
    const words = page.replaceAll(/<[^>]*>|\s+/g, ' ').replaceAll(/ +/g, ' ')
    expect(words).toContain('Model creation level 0, perhaps 2')
    expect(words).toContain('People not assessed')
    for (const id of ['automated-build', 'automated-training', 'model-management', 'gradual-rollout']) {
      expect(page).toContain(`<code>${id}</code>`)
    }
    expect(page).toContain('batch')
  })
  test('shows what a proposed config would mean, and marks what is advisory', () => {
    const proposed = { path: 'new.yml', state: 'faulty' as const, fault: 'new.yml:3: minimum is no level.' }
    const page = render({
      proposed,
      criteria: [verdict({ id: 'newer', level: 2, status: 'unmet', required: false, advisory: true })],
    })
    expect(page).toContain('cannot be used:</b> <code>new.yml</code>. new.yml:3: minimum is no level.</p>')
    expect(page).toContain('<span>advisory</span>')
  })
  test.each(hostileTexts.map((one) => [one.slice(0, 20), one]))('nothing of %j becomes markup', (_, hostile) => {
    const evidence = [{ note: hostile, strength: 'used' as const, path: hostile, via: [hostile] }]
    const page = render({
      repository: { name: hostile, commit: null, ref: hostile },
      criteria: [verdict({ id: 'x', level: 2, status: 'unmet', evidence })],
      notes: [{ severity: 'info', message: hostile, path: hostile }],
    })
    expect(page).not.toMatch(/<script|<img|<h1>gate|<!--/)
    expect(page).not.toMatch(/[\u001B\u202E]/)
  })
})
