import picomatch from 'picomatch'
import type { Facts, Files } from '../model/facts.ts'
import type { ProjectPolicy } from '../model/policy.ts'
import type { Snapshot } from '../model/snapshot.ts'

/** A project with the folder it lies in. */
export interface Project extends ProjectPolicy {
  /** Its folder is there, or may be where not every folder could be listed. */
  readonly present: boolean
}

/**
 * The projects a policy names, globs expanded to the folders that match; the whole repository where it names none. What a policy
 * names and nobody finds stays a project: a gate must not be open because its folder was misspelt.
 */
export function projectsOf(
  { files, snapshot }: Pick<Facts, 'files' | 'snapshot'>,
  declared: readonly ProjectPolicy[],
): readonly Project[] {
  if (declared.length === 0) return [{ name: '.', path: '.', present: true }]
  const unlisted = mayHide(snapshot.facts.tree)
  const expanded = declared.flatMap((project): Project[] => {
    const path = project.path.replace(/^\.\/|\/+$/g, '') || '.'
    if (!picomatch.scan(path).isGlob) return [{ ...project, path, present: files.hasFolder(path) || unlisted(path) }]
    const folders = foldersMatching(files, path)
    if (folders.length === 0) return [{ ...project, path, present: unlisted(picomatch.scan(path).base) }]
    return folders.map((folder) => ({ ...project, path: folder, name: nameOf(folder), present: true }))
  })
  const seen = new Set<string>()
  return expanded.filter(({ path }) => !seen.has(path) && seen.add(path))
}

/** Whether a folder may lie where the tree could not be listed. */
function mayHide(tree: Snapshot['facts']['tree']): (path: string) => boolean {
  if (tree.state === 'unseen') return () => true
  const missing = tree.value.missing ?? []
  return (path) => missing.some((folder) => folder === '' || `${path}/`.startsWith(`${folder}/`) || path === '')
}

function foldersMatching(files: Files, glob: string): readonly string[] {
  const matches = picomatch(glob, { dot: true })
  const folders = new Set<string>()
  for (const { path } of files.entries) {
    for (let end = path.indexOf('/'); end !== -1; end = path.indexOf('/', end + 1)) folders.add(path.slice(0, end))
  }
  return [...folders].filter((folder) => matches(folder)).sort()
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}
