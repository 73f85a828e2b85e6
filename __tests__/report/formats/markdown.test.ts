import { describe, expect, test } from '@jest/globals'
import { markdown } from '../../../src/report/formats/markdown.ts'
import { assessment } from '../../support/assessment.ts'
import { hostileTexts } from '../../support/hostile.ts'
import { verdict } from '../../support/verdicts.ts'

const render = (part: Parameters<typeof assessment>[0] = {}, linkBase?: string): string => {
  const one = assessment(part)
  return markdown.render({ worst: one, projects: [one] }, { color: false, width: 100, linkBase })
}

describe('markdown', () => {
  test('leads with level and gate, then the gaps, then what could not be seen', () => {
    const report = render()
    const order = ['gate passes', 'Level 1 of 3', 'Towards level 2', 'What could not be seen (1)', 'All criteria (4)']
    const places = order.map((words) => report.indexOf(words))
    expect(places).not.toContain(-1)
    expect(places).toEqual([...places].sort((a, b) => a - b))
  })
  test('names the permission that would show what is hidden', () => expect(render()).toContain('`actions: read`'))
  test('tells of what nothing waits for, too', () => {
    const unseen = [{ what: 'who may go around the rules', reason: 'forbidden' as const, criteria: [] }]
    expect(render({ visibility: { unseen, permissions: {} } })).toContain(
      '- **who may go around the rules**. Nothing waits for it',
    )
  })
  test('links to the line where the repository has a page', () =>
    expect(render({}, 'https://github.com/acme/churn/blob/0123/')).toContain(
      'https://github.com/acme/churn/blob/0123/src/train.py#L88',
    ))
  test.each(hostileTexts.map((one) => [one.slice(0, 20), one]))('nothing of %j becomes markup', (_, hostile) => {
    const evidence = [{ note: hostile, strength: 'used' as const, path: hostile, via: [hostile] }]
    const report = render({
      repository: { name: hostile, commit: null, ref: 'HEAD' },
      criteria: [verdict({ id: 'x', level: 2, status: 'unmet', evidence })],
      notes: [{ severity: 'info', message: hostile, path: hostile }],
    })
    // Inside inline code markup is text.
    const prose = report.replaceAll(/(`+)[^`\n].*?\1/g, '')
    expect(prose).not.toMatch(/<script|<img|<h1|<!--|^# injected/m)
    expect(report).not.toMatch(/(^|[^\w`])@everyone/)
    expect(prose.match(/<details>/g)?.length).toBe(prose.match(/<\/details>/g)?.length)
    expect(report.length).toBeLessThan(60_000)
  })
})
