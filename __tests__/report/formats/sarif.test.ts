import { describe, expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import type { Assessment } from '../../../src/model/assessment.ts'
import { sarif } from '../../../src/report/formats/sarif.ts'
import { assessment } from '../../support/assessment.ts'
import { hostileTexts } from '../../support/hostile.ts'
import { sarifSchema } from '../../support/sarif-schema.ts'
import { verdict } from '../../support/verdicts.ts'

function runOf(...projects: readonly [Assessment, ...Assessment[]]) {
  const text = sarif.render({ worst: projects[0], projects }, { color: false, width: 100 })
  return sarifSchema.parse(JSON.parse(text)).runs[0]
}

describe('sarif', () => {
  test('has one result for each open required criterion, and a rule for every criterion', () => {
    const run = runOf(assessment())
    expect(run.results.map(({ ruleId, level }) => [ruleId, level])).toEqual([
      ['automated-training', 'warning'],
      ['model-management', 'warning'],
    ])
    expect(run.tool.driver.rules.map(({ id }) => id)).toEqual([
      'automated-build',
      'automated-training',
      'model-management',
      'gradual-rollout',
    ])
    for (const { ruleId, ruleIndex } of run.results) expect(run.tool.driver.rules[ruleIndex]?.id).toBe(ruleId)
  })

  test('tells an error below the minimum from a gap and from a note', () => {
    const criteria = [
      verdict({ id: 'expected', status: 'unmet', required: false }),
      verdict({ id: 'hidden', status: 'unknown', required: false }),
      verdict({ id: 'aimed-for', status: 'unmet', level: 2 }),
      verdict({ id: 'promised', status: 'unmet', level: 1 }),
    ]
    expect(runOf(assessment({ criteria, minimum: 1 })).results.map(({ ruleId, level }) => [ruleId, level])).toEqual([
      ['promised', 'error'],
      ['aimed-for', 'warning'],
      ['expected', 'note'],
    ])
  })

  test('points at the evidence of a near miss, and at the root where there is none', () => {
    const evidence = [
      { note: 'fits a model', strength: 'used' as const, path: 'src/my model.py', line: 8 },
      { note: 'a lock', strength: 'declared' as const, path: 'uv.lock' },
    ]
    const criteria = [
      verdict({ id: 'near', status: 'unmet', partial: 'Training code exists.', evidence }),
      verdict({ id: 'far', status: 'unmet' }),
    ]
    const [near, far] = runOf(assessment({ criteria })).results
    expect(near?.message.text).toBe('Training code exists. Next step: do it')
    expect(near?.locations[0].physicalLocation).toEqual({
      artifactLocation: { uri: 'src/my%20model.py', uriBaseId: '%SRCROOT%' },
      region: { startLine: 8 },
    })
    expect(near?.relatedLocations?.map((one) => [one.id, one.physicalLocation.region.startLine])).toEqual([[1, 1]])
    expect(far?.locations[0].physicalLocation.artifactLocation.uri).toBe('.')
    expect(far?.message.text).toBe('no far Next step: do it')
  })

  test('says what could not be seen, and not that it is missing', () => {
    const [hidden] = runOf(
      assessment({
        criteria: [
          verdict({
            id: 'x',
            status: 'unknown',
            unseen: [{ what: 'the registry', reason: 'forbidden', detail: '403' }],
          }),
        ],
      }),
    ).results
    expect(hidden?.message.text).toBe('Could not be seen: the registry (403). Next step: do it')
  })

  test('keeps the alert of a near miss that moves, and those of projects apart', () => {
    const at = (path: string, line: number) =>
      assessment({
        project: { name: path, path },
        criteria: [
          verdict({ id: 'x', status: 'unmet', evidence: [{ note: '', strength: 'used', path: `${path}/a.py`, line }] }),
        ],
      })
    const prints = (one: Assessment, two: Assessment) =>
      runOf(one, two).results.map((result) => result.partialFingerprints)
    expect(prints(at('a', 1), at('b', 1))).toEqual(prints(at('a', 9), at('b', 7)))
    const [a, b] = runOf(at('a', 1), at('b', 1)).results
    expect(a?.partialFingerprints).not.toEqual(b?.partialFingerprints)
    expect(a?.message.text).toMatch(/^a: /)
  })

  test('has no results where the model does not apply', () =>
    expect(runOf(assessment({ applicable: false })).results).toEqual([]))

  test('foreign text stays text: no link, no placeholder, no way out of the tree', () => {
    const text = fc.oneof(
      fc.constantFrom(
        ...hostileTexts,
        '[x](https://evil.example)',
        '{0}',
        '../../etc/passwd',
        'javascript:alert(1)',
        '\uD800',
      ),
      fc.string({ unit: 'binary' }),
    )
    fc.assert(
      fc.property(text, (hostile) => {
        const evidence = [{ note: hostile, strength: 'used' as const, path: hostile, line: 1 }]
        const run = runOf(
          assessment({
            project: { name: hostile, path: hostile },
            criteria: [
              verdict({
                id: 'x',
                title: hostile,
                gap: hostile,
                partial: hostile,
                status: 'unmet',
                evidence,
              }),
            ],
          }),
        )
        const [result] = run.results
        const said = result?.message.text ?? ''
        expect(said.replaceAll(/\\./gu, '')).not.toMatch(/[[\]]/)
        expect(said.replaceAll('{{', '').replaceAll('}}', '')).not.toMatch(/\{\d/)
        expect(said.length).toBeLessThan(5_000)
        expect(result?.locations[0].physicalLocation.artifactLocation.uri.split('/')).not.toContain('..')
      }),
    )
  })
})
