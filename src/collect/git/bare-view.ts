import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { GitPlace } from './run-git.ts'

/**
 * Lets `look` read a repository's objects through an empty repository of our own: the other's configuration, hooks, grafts and
 * promisor remotes do not exist there, and an object that is missing is just missing.
 */
export async function withBareView<T>(
  objects: string,
  commit: string,
  look: (view: GitPlace) => Promise<T>,
): Promise<T> {
  const gitDir = await mkdtemp(join(tmpdir(), 'mlops-maturity-'))
  try {
    await Promise.all([
      mkdir(join(gitDir, 'refs')),
      writeFile(join(gitDir, 'HEAD'), `${commit}\n`),
      writeFile(join(gitDir, 'config'), configFor(commit)),
    ])
    return await look({ gitDir, objects })
  } finally {
    await rm(gitDir, { recursive: true, force: true })
  }
}

function configFor(commit: string): string {
  return commit.length === 64
    ? '[core]\n\trepositoryformatversion = 1\n\tbare = true\n[extensions]\n\tobjectformat = sha256\n'
    : '[core]\n\trepositoryformatversion = 0\n\tbare = true\n'
}
