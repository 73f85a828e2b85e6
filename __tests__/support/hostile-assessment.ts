import type { Assessment, Verdict } from '../../src/model/assessment.ts'
import { assessment } from './assessment.ts'
import { verdict } from './verdicts.ts'

/** An assessment in which everything that a repository or its config can name is one of these texts, in turn. */
export function hostileAssessment(texts: readonly string[], project = '.'): Assessment {
  let turn = 0
  const text = (): string => texts[turn++ % texts.length] ?? ''
  const evidence = (): Verdict['evidence'] => [
    { note: text(), strength: 'used', path: text(), line: 3, via: [text(), text()] },
    { note: text(), strength: 'declared', path: text() },
  ]
  const own = (id: string, status: Verdict['status'], part: Partial<Verdict> = {}): Verdict =>
    verdict({
      id,
      status,
      level: 2,
      title: text(),
      gap: text(),
      evidence: evidence(),
      remedy: { effort: 'low', steps: text(), docs: text(), scaffold: false },
      ...part,
    })
  const exception = { owner: text(), until: '2027-01-01' }
  const unseen: Verdict['unseen'] = [{ what: text(), reason: 'failed', detail: text(), permission: text() }]
  const base = assessment()
  return {
    ...base,
    model: { id: text(), version: text(), title: text() },
    repository: { name: text(), commit: base.repository.commit, ref: text() },
    project: { name: text(), path: project },
    applicability: { kind: 'product', because: text(), evidence: evidence() },
    level: { ...base.level, name: text(), heldBackBy: [text()] },
    ladder: base.ladder.map((step) => ({ ...step, name: text(), summary: text(), propose: text() })),
    gate: { outcome: 'fail', mode: ['below-minimum'], reasons: [text(), text()] },
    criteria: [
      own('met', 'met', { level: 1, strength: 'used' }),
      own('lost', 'unmet', { partial: text() }),
      own('gap', 'unmet'),
      own('hidden', 'unknown', { unseen }),
      own('waived', 'waived', { waiver: { reason: text(), ...exception } }),
      own('attested', 'attested', { attestation: { statement: text(), evidence: text(), ...exception } }),
      own('beside', 'not-applicable', { because: text() }),
    ],
    delta: {
      base: 'b'.repeat(40),
      level: { from: 0, to: 1 },
      gained: ['met'],
      lost: ['lost', 'hidden'],
      causes: [
        { criterion: 'met', change: 'gained', at: 'head', path: text(), line: 2 },
        { criterion: 'lost', change: 'lost', at: 'base', path: text(), line: 2 },
      ],
      gateEdited: [text()],
    },
    proposed:
      project === '.'
        ? {
            path: text(),
            state: 'valid',
            model: { id: text(), version: text(), title: text() },
            project: { name: text(), path: text() },
            level: 1,
            target: 3,
            minimum: null,
            gate: { outcome: 'fail', mode: ['below-minimum'], reasons: [text()] },
          }
        : { path: text(), state: 'faulty', fault: text() },
    automation: [
      {
        system: 'github-actions',
        path: text(),
        name: text(),
        triggers: [text()],
        jobs: [
          {
            id: text(),
            environment: text(),
            activities: [{ kind: 'train', tool: text(), note: text(), path: text(), line: 1, via: [text()] }],
          },
        ],
      },
    ],
    notes: [
      { severity: 'warning', message: text(), path: text(), line: 1 },
      { severity: 'warning', topic: 'exception', message: text() },
      { severity: 'info', topic: 'policy', message: text() },
    ],
  }
}
