import { scaffolds } from '../../src/advise/scaffolds.ts'
import type { Document } from '../../src/advise/scaffold/parts/scaffold.ts'
import { withDocuments } from '../../src/cli/with-documents.ts'
import { policyOf } from '../../src/config/policy-of.ts'
import { derive } from '../../src/derive/derive.ts'
import { criteria } from '../../src/generated/criteria.ts'
import { models } from '../../src/generated/models.ts'
import { probes } from '../../src/generated/probes.ts'
import { tools } from '../../src/generated/tools.ts'
import type { Facts } from '../../src/model/facts.ts'
import type { Snapshot } from '../../src/model/snapshot.ts'
import { assess } from '../../src/pipeline.ts'
import { repositoryOf } from './repository-of.ts'

const policy = policyOf(undefined)

/** What a scaffold writes for a tiny repository, and what an assessment says of its criterion before and after. */
export interface Scaffolded {
  readonly before: string | undefined
  readonly after: string | undefined
  readonly documents: readonly Document[]
  readonly fillIn: readonly string[]
  readonly cannot?: string
  /** The text of the one workflow that was written. */
  readonly workflow: string
  /** Everything the repository would then say, notes included. */
  readonly facts: Facts
}

export function scaffolded(
  criterion: string,
  texts: Readonly<Record<string, string>>,
  more: Parameters<typeof repositoryOf>[1] & { readonly name?: string } = {},
): Scaffolded {
  const plain = repositoryOf(texts, more)
  const snapshot = { ...plain, repository: { ...plain.repository, name: more.name ?? plain.repository.name } }
  const write = scaffolds.get(criterion)
  if (write === undefined) throw new Error(`no scaffold for ${criterion}`)
  const scaffolding = write(factsOf(snapshot), tools)
  const written = 'cannot' in scaffolding ? { documents: [], fillIn: [], cannot: scaffolding.cannot } : scaffolding
  const extended = withDocuments(snapshot, written.documents)
  return {
    ...written,
    before: statusOf(criterion, snapshot),
    after: statusOf(criterion, extended),
    workflow: written.documents.find(({ path }) => path.startsWith('.github/workflows/'))?.text ?? '',
    facts: factsOf(extended),
  }
}

function factsOf(snapshot: Snapshot): Facts {
  return derive(snapshot, { tools, policy })
}

function statusOf(criterion: string, snapshot: Snapshot): string | undefined {
  const model = models.find(({ id }) => id === 'microsoft')
  if (model === undefined) throw new Error('no model')
  const request = { model, policy, tool: { name: 't', version: '0' }, now: '2026-11-20T12:00:00Z' }
  return assess(snapshot, request, { tools, probes, criteria }).worst.criteria.find(({ id }) => id === criterion)
    ?.status
}
