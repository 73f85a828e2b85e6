import type { Facts } from '../../model/facts.ts'
import type { ProjectPolicy } from '../../model/policy.ts'

/**
 * Whether one of some changed paths concerns a project: its own files, what its code imports from elsewhere, the manifests
 * around it, and the workflows that belong to it, with everything on the way to what they do.
 * @param own the facts of the project alone, `all` those of the repository.
 */
export function restsOn(changed: ReadonlySet<string>, own: Facts, all: Facts, { path }: ProjectPolicy): boolean {
  if (path === '.') return true
  if ([...changed].some((one) => one.startsWith(`${path}/`))) return true
  const automation = own.automations.flatMap((one) => [
    one.path,
    ...one.jobs.flatMap((job) => job.activities.flatMap(({ at, via }) => [at.path, ...via.map(withoutLine)])),
  ])
  const starts = [...own.code.map((unit) => unit.path), ...own.tests.map((test) => test.path)]
  const manifests = own.manifests
    .map((one) => one.path)
    .filter((one) => `${path}/`.startsWith(one.slice(0, one.lastIndexOf('/') + 1)))
  const paths = [...manifests, ...automation, ...imported(starts, all)]
  return paths.some((one) => changed.has(one))
}

function imported(starts: readonly string[], { code }: Facts): ReadonlySet<string> {
  const imports = new Map(code.map((unit) => [unit.path, unit.imports]))
  const reached = new Set(starts)
  for (const path of reached) for (const next of imports.get(path) ?? []) reached.add(next)
  return reached
}

/** A step of a way is a place, or words that are no path. */
function withoutLine(step: string): string {
  return step.replace(/:\d{1,9}$/, '')
}
