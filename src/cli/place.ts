import { resolve } from 'node:path'
import { locateRepository } from '../collect/git/locate-repository.ts'
import { UsageFault } from '../model/fault.ts'
import type { Snapshot } from '../model/snapshot.ts'
import type { World } from './world.ts'

/** Where files of a repository can be written. */
export interface Place {
  /** A path of the repository as a path of this machine. */
  at(path: string): string
}

/**
 * The work tree that the user named.
 * @throws UsageFault where there is none: files are written into checkouts alone.
 */
export async function placeOf(target: string, world: World): Promise<Place> {
  const here = resolve(world.cwd, target)
  if (!(await world.exists(here)))
    throw new UsageFault(`There is no folder ${target}; files are written into a work tree alone.`)
  const { workTree } = locateRepository(here)
  if (workTree === undefined) throw new UsageFault(`${target} is no work tree; files are written into one alone.`)
  return { at: (path) => resolve(workTree, path) }
}

/** Writing through a link of the repository could write anywhere. @throws UsageFault naming it. */
export function refuseLinks(paths: readonly string[], { facts }: Snapshot): void {
  const entries = facts.tree.state === 'seen' ? facts.tree.value.entries : []
  const links = entries.filter(({ kind }) => kind !== 'file').map(({ path }) => path)
  const link = links.find((one) => paths.some((path) => path.startsWith(`${one}/`)))
  if (link !== undefined) throw new UsageFault(`${link} is a link or a submodule; nothing is written through it.`)
}
