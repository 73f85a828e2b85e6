import { lstatSync, realpathSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { UnreadableFault } from '../../model/fault.ts'

/** Where a repository lies on this machine. */
export interface RepositoryPlace {
  readonly gitDir: string
  /** The root of its work tree; absent for a bare repository or where the path is the git directory itself. */
  readonly workTree?: string
  /** Its folder's name, for repositories without a known remote. */
  readonly folder: string
  /** The path asked for lies below the root of the work tree: the whole repository is meant. */
  readonly below: boolean
}

/**
 * Finds the repository a path means: a work tree, a folder inside one (its whole repository), a bare repository or a `.git`
 * directory. Looks at files only: asking git would follow `core.worktree` of a configuration nobody here trusts.
 */
export function locateRepository(path: string): RepositoryPlace {
  const start = realPathOf(path)
  if (!statSync(start).isDirectory()) throw new UnreadableFault(`${path} is not a folder`)
  for (let at = start; ; at = dirname(at)) {
    if (exists(join(at, '.git'))) {
      return { gitDir: join(at, '.git'), workTree: at, folder: basename(at), below: at !== start }
    }
    if (isGitDirectory(at)) return { gitDir: at, folder: bareName(at), below: false }
    if (dirname(at) === at) throw new UnreadableFault(`${path} is not in a git repository`)
  }
}

function realPathOf(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    throw new UnreadableFault(`${path} does not exist`)
  }
}

function isGitDirectory(path: string): boolean {
  if (!exists(join(path, 'HEAD'))) return false
  if (exists(join(path, 'commondir'))) return true
  return exists(join(path, 'objects')) && exists(join(path, 'refs'))
}

function bareName(gitDir: string): string {
  const name = basename(gitDir)
  return name === '.git' ? basename(dirname(gitDir)) : name.replace(/\.git$/, '')
}

function exists(path: string): boolean {
  try {
    lstatSync(path)
    return true
  } catch {
    return false
  }
}
