import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { collectGit } from '../collect/git/collect-git.ts'
import type { Snapshot } from '../model/snapshot.ts'
import type { World } from './world.ts'

type Tool = Snapshot['tool']
/** What looking needs of the world. */
export type Outside = Pick<World, 'cwd' | 'env' | 'now'>

/** Looks at what the user named: a snapshot file, a work tree or a bare git directory, else a repository on GitHub. */
export async function look(target: string, ref: string | undefined, world: Outside, tool: Tool): Promise<Snapshot> {
  const at = ref === undefined ? {} : { ref }
  const isSnapshot = target.endsWith('.json')
  if (!isSnapshot && (existsSync(resolve(world.cwd, target)) || !isOwnerAndRepo(target))) {
    return collectGit({ path: target, now: world.now(), tool, ...at })
  }
  const { clientFor, collectGithub, readSnapshot } = await import('./on-demand.ts')
  if (isSnapshot) return readSnapshot(target)
  const client = await clientFor(target, world, tool)
  return collectGithub({ client, repository: target, now: world.now(), tool, mostRequests: 60, ...at })
}

function isOwnerAndRepo(target: string): boolean {
  return /^[A-Za-z0-9][\w-]{0,38}\/[\w.-]{1,100}$/.test(target)
}
