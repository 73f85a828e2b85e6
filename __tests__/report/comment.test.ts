import { describe, expect, test } from '@jest/globals'
import { comment } from '../../src/report/comment.ts'
import { assessment } from '../support/assessment.ts'
import { hostileAssessment } from '../support/hostile-assessment.ts'
import { hostileTexts } from '../support/hostile.ts'
import { verdict } from '../support/verdicts.ts'

const links = {
  linkBase: 'https://github.com/acme/churn/blob/0123/',
  runUrl: 'https://github.com/acme/churn/actions/runs/1',
}
const render = (part: Parameters<typeof assessment>[0] = {}): string => {
  const one = assessment(part)
  return comment({ worst: one, projects: [one] }, links)
}
const delta = {
  base: 'b',
  level: { from: 0, to: 1 },
  gained: ['automated-build'],
  lost: ['automated-training'],
  gateEdited: ['.github/mlops-maturity.yml'],
}

describe('comment', () => {
  test('says level, target and gate first, then shows the ladder', () => {
    const [first, , second] = render().split('\n')
    expect(first).toBe('### ✅ MLOps maturity: level 1, 0 of 2 towards 2, target 3, minimum 1, gate passes')
    expect(second).toBe('✅ 0 ── ✅ **1 (minimum)** ── ❔ 2 ── ⬜ 3 (target)')
  })

  test('turns green when mended, and says the same of the same', () => {
    const failing = { gate: { outcome: 'fail' as const, mode: [], reasons: ['level 1 is below the minimum of 2'] } }
    expect(render({ ...failing, minimum: 2 })).toMatch(
      /^### ❌ .*gate fails\n\n✅ 0 ── ✅ \*\*1\*\* ── ❔ 2 \(minimum\)/,
    )
    expect(render()).toMatch(/^### ✅ .*gate passes\n/)
    expect(render()).toBe(render())
  })

  test('goes on with the change, the gaps, what was not seen and everything else', () => {
    const text = render({ delta })
    const order = [
      'edits what gates it',
      'raises the level from 0 to 1',
      '#### Next: level 2',
      'could not be seen (1)',
      'All criteria (4)',
      'Notes (1)',
    ]
    const places = order.map((words) => text.indexOf(words))
    expect(places).not.toContain(-1)
    expect(places).toEqual([...places].sort((a, b) => a - b))
  })

  test('names what was gained with the line that did it, and what was lost with what is missing', () => {
    const text = render({ delta })
    expect(text).toContain(
      '**This pull request raises the level from 0 to 1** and loses one criterion and gains one criterion:',
    )
    expect(text).toContain('\n- ❌ **automated-training**: Nothing runs it.\n')
    const base = 'https://github.com/acme/churn/blob/0123'
    expect(text).toContain(
      `- ✅ **automated-build** · [\`.github/workflows/retrain.yml:41\`](${base}/.github/workflows/retrain.yml#L41) → … → [\`src/train.py:88\`](${base}/src/train.py#L88)`,
    )
  })

  test('links the line that did it, and what is gone where it stood', () => {
    const causes = [
      { criterion: 'automated-training', change: 'lost' as const, at: 'base' as const, path: 'Makefile', line: 4 },
      { criterion: 'automated-build', change: 'gained' as const, at: 'head' as const, path: 'uv.lock' },
    ]
    const text = render({ delta: { ...delta, base: 'b0', causes } })
    expect(text).toContain('Nothing runs it. · [`Makefile:4`](https://github.com/acme/churn/blob/b0/Makefile#L4)')
    expect(text).toContain(', by [`uv.lock`](https://github.com/acme/churn/blob/0123/uv.lock)')
    const same = { ...causes[1], criterion: 'automated-build', path: 'src/train.py', line: 88 }
    expect(render({ delta: { ...delta, causes: [{ ...same, change: 'gained', at: 'head' }] } })).not.toContain(', by ')
  })

  test('does not call missing what cannot be seen any more', () =>
    expect(render({ delta: { ...delta, lost: ['model-management'] } })).toContain(
      '- ❔ **model-management**: cannot be seen any more: the registry',
    ))

  const unseen = [
    {
      what: 'what the protection of main asks for',
      reason: 'forbidden' as const,
      detail: 'main is protected',
      permission: 'administration: read',
      alternative: 'a ruleset for the branch: everyone can read it',
      criteria: ['protected-default-branch', 'human-signoff'],
    },
    { what: 'who may go around the rules', reason: 'forbidden' as const, criteria: [] },
  ]

  test('names each thing that could not be seen once, with what would do instead and a block to copy', () => {
    const text = render({ visibility: { unseen, permissions: { deployments: 'read' } } })
    expect(text).toContain(
      '- **what the protection of main asks for** (main is protected); it takes `administration: read`; instead: a ruleset for the branch: everyone can read it. For `protected-default-branch`, `human-signoff`',
    )
    expect(text).toContain(
      '```yaml\npermissions:\n  actions: read\n  contents: read\n  deployments: read\n  pull-requests: write\n  statuses: write\n```',
    )
  })

  test('leaves out what nothing waits for', () => {
    expect(render({ visibility: { unseen, permissions: {} } })).not.toContain('go around')
    expect(render({ visibility: { unseen: unseen.slice(1), permissions: {} } })).not.toContain('could not be seen (')
  })

  test('ends with what judged, what was judged, and the way to everything', () =>
    expect(render()).toContain(
      'mlops-maturity 0\\.0.0 · commit 0123456789 · [full report](https://github.com/acme/churn/actions/runs/1)</sub>',
    ))

  test('shows three gaps and folds the rest, cheapest first', () => {
    const gap = (id: string, effort: 'low' | 'medium' | 'high', required = true) =>
      verdict({
        id,
        level: 2,
        status: 'unmet',
        required,
        remedy: { effort, steps: `mend ${id}`, docs: '', scaffold: false },
      })
    const text = render({
      criteria: [gap('e', 'low', false), gap('d', 'high'), gap('c', 'medium'), gap('b', 'low'), gap('a', 'low')],
    })
    const [shown = '', folded = ''] = text.split('<summary>2 more towards level 2</summary>')
    expect([...shown.matchAll(/Next step:\*\* mend (\w)/g)].map((match) => match[1])).toEqual(['b', 'a', 'c'])
    expect([...folded.matchAll(/Next step:\*\* mend (\w)/g)].map((match) => match[1])).toEqual(['d', 'e'])
  })

  test('says why the gate stands as it does', () =>
    expect(
      render({ gate: { outcome: 'fail', mode: ['below-minimum'], reasons: ['level 1 is below the minimum of 2'] } }),
    ).toContain('**The gate fails:** level 1 is below the minimum of 2.'))

  test('says of what does not apply why, and nothing of levels', () => {
    const text = render({
      applicable: false,
      applicability: { kind: 'library', because: 'it is published', evidence: [] },
    })
    expect(text).toContain('Not applicable (library): it is published.')
    expect(text).not.toMatch(/●|#### Next|All criteria/)
  })

  test('has a row a project where there are several, those that are touched first and open', () => {
    const of = (name: string, touched: boolean) => assessment({ project: { name, path: name }, touched })
    const [a, b, c] = [of('a', false), of('b', true), of('c', true)]
    const text = comment({ worst: b, projects: [a, b, c] }, links)
    expect(text).toMatch(/^### ✅ MLOps maturity: b, level 1/)
    const row = (name: string) => `| ✅ **${name}** | ✅✅❔⬜ | 1 | 0 of 2 towards 2 | 3 | 1 | passes |`
    const [open = '', rest = ''] = text.split('<summary>One project that is not touched</summary>')
    expect(open).toContain(`${row('b')}\n${row('c')}`)
    expect(rest).toContain(row('a'))
    expect(text.match(/<summary>✅ <b>\w/g)).toEqual(['<summary>✅ <b>c'])
  })

  test('sets apart what concerns the policy: an edited gate, exceptions that end', () => {
    const notes = [
      { severity: 'warning' as const, topic: 'exception' as const, message: 'The waiver of x expired.' },
      { severity: 'warning' as const, message: 'does not parse' },
    ]
    const text = render({ delta, notes })
    expect(text).toContain('> [!WARNING]\n> **This pull request edits what gates it:** `.github/mlops-maturity.yml`.')
    expect(text).toContain('> [!CAUTION]\n> The waiver of x expired.\n')
    expect(text.match(/The waiver of x/g)).toHaveLength(1)
    expect(text.indexOf('[!CAUTION]')).toBeLessThan(text.indexOf('raises the level'))
  })

  test('keeps its headline and its warning where not even the counts fit', () => {
    const own = Array.from({ length: 12 }, (_, at) => hostileAssessment(['$'.repeat(400)], `projects/${at}`))
    const [worst = assessment()] = own
    const text = comment({ worst: { ...worst, touched: true }, projects: own }, links)
    expect(text).toMatch(
      /^### ❌ MLOps maturity: .*\n\n> \[!WARNING\]\n> \*\*This pull request edits what gates it:\*\*/,
    )
    expect(text).toMatch(/ · shortened · /)
    expect(text).not.toContain('| level |')
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(60_000)
  })

  test('stays within its budget by leaving out the least, from the end', () => {
    const many = (count: number, note: string, status: 'met' | 'unmet' = 'met') =>
      render({
        criteria: Array.from({ length: count }, (_, index) =>
          verdict({
            id: `criterion-${index}`,
            level: 1 + (index % 3),
            status: index === 0 ? 'unmet' : status,
            evidence: [{ note, strength: 'used', path: note, via: Array.from({ length: 8 }, () => note) }],
          }),
        ),
      })
    const wide = many(40, 'ä'.repeat(190))
    expect(wide).toContain('All criteria (40)')
    expect(wide).not.toContain('| seen |')
    expect(wide).toContain('shortened')
    const open = many(1500, 'x', 'met')
    expect(open).not.toContain('All criteria')
    expect(open).toContain('Open criteria (1)')
    const long = many(1500, 'x', 'unmet')
    expect(long).not.toContain('<details>')
    expect(long).toContain('| 1, DevOps | 1 of 1 | 2 of 2 |')
    for (const text of [wide, open, long]) expect(Buffer.byteLength(text)).toBeLessThanOrEqual(60_000)
  })

  test('shows below the change what a proposed config would mean, and what is advisory in the matrix', () => {
    const proposed = { path: 'new.yml', state: 'faulty' as const, fault: 'minimum is no level.' }
    const criteria = [verdict({ id: 'newer', level: 2, status: 'unmet', required: false, advisory: true })]
    const box =
      '> [!NOTE]\n> **This pull request proposes a config that cannot be used:** `new.yml`. minimum is no level.'
    const text = render({ delta, proposed, criteria })
    expect(text).toContain(`changes no criterion.\n\n${box}\n`)
    expect(text).toContain('| newer (advisory)<br>`newer` |')
    expect(render({ applicable: false, proposed })).toContain(box)
  })

  test.each(hostileTexts.map((one) => [one.slice(0, 20), one]))(
    'nothing of %j becomes markup, a mention or a marker',
    (_, hostile) => {
      const evidence = [{ note: hostile, strength: 'used' as const, path: hostile, via: [hostile] }]
      const text = render({
        repository: { name: hostile, commit: null, ref: hostile },
        project: { name: hostile, path: '.' },
        gate: { outcome: 'fail', mode: [], reasons: [hostile] },
        criteria: [
          verdict({ id: 'x', level: 2, status: 'unmet', evidence, partial: hostile }),
          verdict({ id: 'y', level: 1, status: 'met', evidence }),
          verdict({
            id: 'z',
            level: 2,
            status: 'unknown',
            unseen: [{ what: hostile, reason: 'failed', detail: hostile }],
          }),
        ],
        delta: { ...delta, gained: ['y'], lost: ['x'], gateEdited: [hostile] },
        notes: [{ severity: 'info', message: hostile, path: hostile }],
      })
      // Inside inline code markup is text.
      const prose = text.replaceAll(/(`+)[^`\n].*?\1/g, '')
      expect(prose).not.toMatch(/<script|<img|<h1|<!--|^# injected/m)
      expect(text).not.toMatch(/(^|[^\w`])@everyone/)
      expect(text).not.toMatch(/^\s*<!--/m)
      expect(prose.match(/<details>/g)?.length).toBe(prose.match(/<\/details>/g)?.length)
      expect(Buffer.byteLength(text)).toBeLessThanOrEqual(60_000)
    },
  )
})
