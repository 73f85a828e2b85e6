import type { Manifest, Requirement } from '../../model/facts.ts'
import type { Exactness } from './exactness.ts'
import { isDevelopmentOnly } from './is-development-only.ts'

/** The lines of a manifest whose versions can change what runs: no tooling, no optional extras, no interpreter. */
export function decisiveRequirements(manifest: Manifest): readonly Requirement[] {
  return manifest.requirements.filter(
    ({ name, group }) => group === 'main' && name !== 'python' && !isDevelopmentOnly(name),
  )
}

/** Whether a manifest alone declares its environment exactly; undefined where it declares nothing that runs. */
export function manifestExactness(manifest: Manifest): Exactness | undefined {
  if (manifest.lock) {
    return { says: 'exact', because: `${manifest.path} locks every package`, at: { path: manifest.path } }
  }
  const decisive = decisiveRequirements(manifest)
  const [first] = decisive
  if (first === undefined) return undefined
  const loose = decisive.find(({ pinned }) => !pinned)
  if (loose === undefined) {
    return { says: 'exact', because: `every direct dependency in ${manifest.path} is pinned`, at: first.at }
  }
  const constraint = loose.spec === '' ? 'without a version' : `as ${loose.spec}`
  return { says: 'inexact', because: `${loose.name} is declared ${constraint}`, at: loose.at }
}
