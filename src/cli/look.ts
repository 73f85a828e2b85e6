import { collectGit } from '../collect/git/collect-git.ts'
import { readSnapshot } from '../collect/read-snapshot.ts'
import type { Snapshot } from '../model/snapshot.ts'
import type { World } from './world.ts'

/** Looks at what the user named: a snapshot file, a work tree or a bare git directory. */
export async function look(
  target: string,
  ref: string | undefined,
  world: World,
  tool: { readonly name: string; readonly version: string },
): Promise<Snapshot> {
  if (target.endsWith('.json')) return readSnapshot(target)
  return collectGit({ path: target, now: world.now(), tool, ...(ref === undefined ? {} : { ref }) })
}
