import type { Facet } from '../../../model/facet.ts'
import type { Runs } from '../../../model/snapshot.ts'

type Files = ReadonlyMap<string, { readonly oid: string }>

/** Runs seen from one commit: with the workflow files that the target branch has not, or otherwise, of which no run tells anything. */
export function withEdited(runs: Facet<Runs>, files: Files, target: Files | undefined): Facet<Runs> {
  if (runs.state === 'unseen' || target === undefined || files === target) return runs
  const edited = [...files]
    .filter(([path, { oid }]) => path.startsWith('.github/workflows/') && target.get(path)?.oid !== oid)
    .map(([path]) => path)
  return edited.length === 0 ? runs : { state: 'seen', value: { ...runs.value, edited } }
}
