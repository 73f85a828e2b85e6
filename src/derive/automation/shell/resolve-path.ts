import type { Mount, Scope } from '../scope.ts'
import { workspace } from '../../workspace.ts'

const checkout: Mount = { from: workspace, to: '' }

/**
 * A path as a command in this scope means it, from the repository root without `./` and `..`. Absolute paths that show no
 * folder of the repository keep their leading slash, so that they are found nowhere; paths that leave it keep their `..`.
 */
export function resolvePath(path: string, scope: Pick<Scope, 'cwd' | 'mounts'>): string {
  // The home folder is a folder outside the repository, unless something of it is mounted.
  const rooted = /^~(\/|$)/.test(path) ? `/${path}` : path
  const whole = rooted.startsWith('/') || scope.cwd === '' ? rooted : `${scope.cwd}/${rooted}`
  if (!whole.startsWith('/')) return normalised(whole)
  const absolute = `/${normalised(whole)}`
  const mount = [...(scope.mounts ?? []), checkout]
    .filter(({ from }) => from === '/' || absolute === from || absolute.startsWith(`${from}/`))
    .reduce<Mount | undefined>(
      (best, one) => (best !== undefined && best.from.length >= one.from.length ? best : one),
      undefined,
    )
  if (mount === undefined) return absolute
  return normalised(`${mount.to}/${mount.from === '/' ? absolute : absolute.slice(mount.from.length)}`)
}

/** The folder a path stands in; '' is the root. */
export function folderOf(path: string): string {
  const end = path.lastIndexOf('/')
  return end === -1 ? '' : path.slice(0, end)
}

/** The folder itself and those above it, nearest first, the root ('') last. */
export function upwards(folder: string): readonly string[] {
  const folders: string[] = []
  for (let here = folder; here !== ''; here = folderOf(here)) folders.push(here)
  return [...folders, '']
}

function normalised(path: string): string {
  const parts: string[] = []
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop()
    else parts.push(part)
  }
  return parts.join('/')
}
