import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from '@jest/globals'
import { policyOf } from '../../src/config/policy-of.ts'
import { criteria } from '../../src/generated/criteria.ts'
import { models } from '../../src/generated/models.ts'
import { probes } from '../../src/generated/probes.ts'
import { reporters } from '../../src/generated/reporters.ts'
import { tools } from '../../src/generated/tools.ts'
import type { Report } from '../../src/model/report.ts'
import { assess } from '../../src/pipeline.ts'
import { goldenRepositories, twinTexts, type Texts } from '../support/golden-repository.ts'
import { repositoryOf } from '../support/repository-of.ts'

// `UPDATE_GOLDEN=1 npm test -- golden` writes anew what is expected; the difference is what a review reads.
const updates = process.env['UPDATE_GOLDEN'] === '1'
const repositories = goldenRepositories(fileURLToPath(new URL('.', import.meta.url)))
/** Those whose reports are kept as well, one in every format. */
const rendered = ['wine-notebook', 'delivery-eta']
const endings = { text: 'txt', json: 'json', markdown: 'md', html: 'html', sarif: 'sarif', badge: 'badge.json' }

const microsoft = models.find(({ id }) => id === 'microsoft')

function assessed(texts: Texts): Report {
  if (microsoft === undefined) throw new Error('no model')
  const request = {
    model: microsoft,
    policy: policyOf(undefined),
    tool: { name: 'mlops-maturity', version: '0.0.0' },
    now: '2026-11-20T12:00:00.000Z',
  }
  return assess(repositoryOf(texts), request, { tools, probes, criteria })
}

function statusesOf({ worst }: Report): Readonly<Record<string, string>> {
  return Object.fromEntries(worst.criteria.map(({ id, status }) => [id, status]))
}

/** Compares with a committed file, or writes it where that is asked for. */
function expectFile(path: string, text: string): void {
  if (updates) writeFileSync(path, text)
  expect(text).toBe(readFileSync(path, 'utf8'))
}

describe.each(repositories)('level $level: $name', ({ name, level, base, texts, twins }) => {
  const report = assessed(texts)

  it('reaches its level, and every criterion is what was expected', () => {
    const { level: levels } = report.worst
    expect([levels.verified, levels.possible]).toEqual([level, level])
    const expected = { level: levels.verified, heldBackBy: levels.heldBackBy, criteria: statusesOf(report) }
    expectFile(`${base}.expected.json`, `${JSON.stringify(expected, undefined, 2)}\n`)
  })

  if (rendered.includes(name)) {
    it.each(reporters)('reads as expected: $id', (reporter) => {
      const rendering = { color: false, width: 100, linkBase: 'https://example.org/blob/0123456/' }
      expectFile(`${base}.report.${endings[reporter.id]}`, reporter.render(report, rendering))
    })
  }

  const before = statusesOf(report)
  for (const twin of twins) {
    it(`falls by ${twin.fails}: ${twin.because}`, () => {
      const { worst } = assessed(twinTexts(texts, twin))
      const found = worst.criteria.find(({ id }) => id === twin.fails)
      expect(before[twin.fails]).toBe('met')
      expect(found?.required).toBe(true)
      expect(['unmet', 'unknown']).toContain(found?.status)
      // Only what the near miss is about holds it back, from the level that requires it on.
      expect(worst.level.verified).toBe((found?.level ?? 0) - 1)
      expect(worst.level.heldBackBy).toEqual([twin.fails])
    })
  }
})

it('has a twin for every criterion that levels 3 and 4 require', () => {
  const required = microsoft?.levels.filter(({ level }) => level >= 3).flatMap((one) => one.required) ?? []
  const failed = new Set(repositories.flatMap(({ twins }) => twins.map(({ fails }) => fails)))
  expect(required.filter((id) => !failed.has(id))).toEqual([])
})

it('stays small enough to be read', () => {
  const sizes = repositories.flatMap(({ base, texts }) =>
    Object.keys(texts).map((path) => statSync(`${base}/${path}`).size),
  )
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(500_000)
})
