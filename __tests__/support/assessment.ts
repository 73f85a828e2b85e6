import type { Assessment } from '../../src/model/assessment.ts'
import { visibilityOf } from '../../src/judge/visibility-of.ts'
import { repositoryOf } from './repository-of.ts'
import { verdict } from './verdicts.ts'

/** A small assessment at level 1 on the way to 2, with one verdict of every kind. */
export function assessment(part: Partial<Assessment> = {}): Assessment {
  const made = withoutVisibility(part)
  return { visibility: visibilityOf(made.criteria, repositoryOf({})), ...made }
}

function withoutVisibility(part: Partial<Assessment>): Assessment {
  return {
    schema: 'mlops-maturity/assessment/v1',
    tool: { name: 'mlops-maturity', version: '0.0.0' },
    model: { id: 'test', version: '2026-11', title: 'Test model' },
    repository: { name: 'acme/churn', commit: '0123456789abcdef0123456789abcdef01234567', ref: 'HEAD' },
    project: { name: '.', path: '.' },
    applicable: true,
    applicability: { kind: 'product', because: 'it fits a model', evidence: [] },
    level: { verified: 1, effective: 1, possible: 2, evidenced: 3, name: 'DevOps', heldBackBy: ['automated-training'] },
    ladder: [
      { level: 0, name: 'None', summary: 'Nothing.', propose: 'always' },
      { level: 1, name: 'DevOps', summary: 'Builds.', propose: 'when it goes to production' },
      { level: 2, name: 'Training', summary: 'Trains.', propose: 'with three use cases' },
      { level: 3, name: 'Deployment', summary: 'Deploys.', propose: 'with mature use cases' },
    ],
    completion: {
      '1': { met: 2, of: 2, required: { met: 1, of: 1 } },
      '2': { met: 0, of: 2, required: { met: 0, of: 2 } },
    },
    dimensions: {
      people: { verified: null, effective: null, possible: null },
      creation: { verified: 0, effective: 0, possible: 2 },
      release: { verified: 0, effective: 0, possible: 0 },
      integration: { verified: 1, effective: 1, possible: 1 },
    },
    target: 3,
    minimum: 1,
    gate: { outcome: 'pass', mode: ['below-minimum'], reasons: [] },
    criteria: [
      verdict({
        id: 'automated-build',
        status: 'met',
        strength: 'automated',
        evidence: [
          {
            note: 'make train',
            strength: 'automated',
            path: 'src/train.py',
            line: 88,
            via: ['.github/workflows/retrain.yml:41', 'make train'],
          },
        ],
      }),
      verdict({
        id: 'automated-training',
        level: 2,
        dimension: 'creation',
        status: 'unmet',
        partial: 'Nothing runs it.',
      }),
      verdict({
        id: 'model-management',
        level: 2,
        dimension: 'creation',
        status: 'unknown',
        unseen: [{ what: 'the registry', reason: 'forbidden', detail: '403', permission: 'actions: read' }],
      }),
      verdict({
        id: 'gradual-rollout',
        level: 3,
        status: 'waived',
        waiver: { reason: 'batch', owner: '@org/ml', until: '2027-01-01' },
      }),
    ],
    automation: [],
    notes: [{ severity: 'warning', message: 'does not parse', path: '.github/workflows/x.yml', line: 3 }],
    usage: { requests: { rest: 0, graphql: 0 }, files: { listed: 3, read: 3 }, ms: 1 },
    ...part,
  }
}
