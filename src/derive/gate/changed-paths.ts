import type { FileEntry, Snapshot } from '../../model/snapshot.ts'

/** The paths at which two snapshots differ; undefined where that cannot be told of every path. */
export function changedPaths(base: Snapshot, head: Snapshot): ReadonlySet<string> | undefined {
  const [before, after] = [listed(base), listed(head)]
  if (before === undefined || after === undefined) return undefined
  const changed = new Set<string>()
  for (const path of new Set([...before.keys(), ...after.keys()])) {
    const differs = differ(path, { at: base, entry: before.get(path) }, { at: head, entry: after.get(path) })
    if (differs === undefined) return undefined
    if (differs) changed.add(path)
  }
  return changed
}

/** Whether two snapshots differ at one path. Where that cannot be told they do: nobody is told that nothing happened. */
export function changedAt(path: string, base: Snapshot, head: Snapshot): boolean {
  return differ(path, { at: base, entry: entryAt(base, path) }, { at: head, entry: entryAt(head, path) }) !== false
}

interface Side {
  readonly at: Snapshot
  readonly entry: FileEntry | undefined
}

function differ(path: string, one: Side, other: Side): boolean | undefined {
  if (one.entry === undefined || other.entry === undefined) return one.entry !== other.entry
  const [a, b] = [one.entry.oid, other.entry.oid]
  if (a !== undefined && b !== undefined) return a !== b || one.entry.kind !== other.entry.kind
  if (one.entry.kind !== other.entry.kind || one.entry.size !== other.entry.size) return true
  const [before, after] = [one.at.facts.texts[path], other.at.facts.texts[path]]
  return before?.state === 'seen' && after?.state === 'seen' ? before.value !== after.value : undefined
}

/** Undefined where not all files could be listed. */
function listed({ facts: { tree } }: Snapshot): ReadonlyMap<string, FileEntry> | undefined {
  if (tree.state === 'unseen' || (tree.value.missing ?? []).length > 0) return undefined
  return new Map(tree.value.entries.map((entry) => [entry.path, entry]))
}

function entryAt({ facts: { tree } }: Snapshot, path: string): FileEntry | undefined {
  return tree.state === 'seen' ? tree.value.entries.find((entry) => entry.path === path) : undefined
}
