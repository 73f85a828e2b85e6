import type { Document } from '../advise/scaffold/parts/scaffold.ts'
import type { Snapshot } from '../model/snapshot.ts'

/** The snapshot that would be taken with these files added. */
export function withDocuments(snapshot: Snapshot, documents: readonly Document[]): Snapshot {
  const { tree, texts } = snapshot.facts
  if (tree.state === 'unseen') return snapshot
  const written = new Set(documents.map(({ path }) => path))
  const entries = [
    ...tree.value.entries.filter(({ path }) => !written.has(path)),
    ...documents.map(({ path, text }) => ({ path, size: Buffer.byteLength(text), kind: 'file' as const })),
  ]
  const added = Object.fromEntries(documents.map(({ path, text }) => [path, { state: 'seen' as const, value: text }]))
  return {
    ...snapshot,
    facts: { ...snapshot.facts, tree: { ...tree, value: { ...tree.value, entries } }, texts: { ...texts, ...added } },
  }
}
