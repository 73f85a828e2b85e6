import { unseen } from '../../src/model/facet.ts'
import { unaskedHosted } from '../../src/model/unasked-hosted.ts'
import type { Snapshot } from '../../src/model/snapshot.ts'

const notCollected = (what: string) => unseen({ what, reason: 'not-collected' })

/** A repository in three lines: the snapshot that a clone holding just these texts would give. */
export function repositoryOf(
  texts: Readonly<Record<string, string>>,
  more: { readonly facts?: Partial<Snapshot['facts']>; readonly defaultBranch?: string | null } = {},
): Snapshot {
  const paths = Object.keys(texts).sort()
  return {
    schema: 'mlops-maturity/snapshot/v1',
    tool: { name: 'mlops-maturity', version: '0.0.0' },
    takenAt: '2026-11-20T12:00:00.000Z',
    repository: {
      name: 'acme/churn',
      commit: '0123456789abcdef0123456789abcdef01234567',
      ref: 'HEAD',
      defaultBranch: more.defaultBranch === undefined ? 'main' : more.defaultBranch,
      source: 'git',
    },
    facts: {
      tree: {
        state: 'seen',
        value: {
          entries: paths.map((path) => ({ path, size: Buffer.byteLength(texts[path] ?? ''), kind: 'file' as const })),
        },
      },
      texts: Object.fromEntries(paths.map((path) => [path, { state: 'seen' as const, value: texts[path] ?? '' }])),
      history: notCollected('the history'),
      branchRules: notCollected('the rules of the default branch'),
      runs: notCollected('the runs of the workflows'),
      artifacts: notCollected('the artifacts of the runs'),
      ...unaskedHosted('a test asks for none'),
      ...more.facts,
    },
    notes: [],
    usage: { requests: { rest: 0, graphql: 0 }, files: { listed: paths.length, read: paths.length } },
  }
}
