import { realpath } from 'node:fs/promises'
import { describeRepository } from '../collect/git/describe-repository.ts'
import { locateRepository } from '../collect/git/locate-repository.ts'
import { resolveCommit } from '../collect/git/resolve-commit.ts'
import type { World } from './world.ts'

/** The action as a workflow names it: the commit this program runs from where its clone tells, else what is to be filled in. */
export async function actionReference(
  { home }: World,
  version: string,
): Promise<{ readonly uses: string; readonly known: boolean }> {
  const unknown = { uses: '<owner>/mlops-maturity@<commit>', known: false }
  if (home === undefined) return unknown
  try {
    const place = locateRepository(home)
    // Installed inside another repository, that one's name would be taken for ours.
    if (place.workTree !== (await realpath(home))) return unknown
    const [about, commit] = await Promise.all([describeRepository(place), resolveCommit(place, 'HEAD')])
    if (about === undefined || commit === undefined || !about.name.includes('/')) return unknown
    return { uses: `${about.name}@${commit.sha} # ${version}`, known: true }
  } catch {
    return unknown
  }
}
