import { UnreadableFault } from '../../model/fault.ts'
import type { Note, Snapshot } from '../../model/snapshot.ts'
import { contentsOf, selectionOf, type ReadingLimits } from '../contents.ts'
import { deepFreeze } from '../deep-freeze.ts'
import { allowanceOf, type Allowance } from './allowance.ts'
import { tellingFiles } from './contributors/telling-files.ts'
import type { GithubClient } from './github-client.ts'
import { historyOf } from './history.ts'
import { repositoryAt, type GithubRepository } from './repository-at.ts'
import { settingsOf, unaskedReview } from './settings.ts'
import { textsAndActivity } from './texts-and-activity.ts'
import { contentOfEntry } from './texts.ts'
import { treesOf, type ListedTree } from './tree.ts'
import { withEdited } from './runs/with-edited.ts'

/** What to read, and the facts about this run that the snapshot records. */
export interface CollectGithubOptions extends ReadingLimits {
  readonly client: GithubClient
  /** `owner/name`. */
  readonly repository: string
  /** ISO 8601. */
  readonly now: string
  readonly tool: Snapshot['tool']
  /** Requests that looking may take; what publishing needs is left without it. */
  readonly mostRequests?: number | undefined
}

/**
 * Takes the snapshot of a repository over GitHub's API at one commit; without a ref that of the default branch.
 * @throws UnreadableFault where its files cannot be listed; UsageFault where the ref leads to no commit.
 */
export async function collectGithub(
  options: CollectGithubOptions & { readonly ref?: string | undefined },
): Promise<Snapshot> {
  const [snapshot] = await collectGithubAt(options, [options.ref ?? 'HEAD'])
  if (snapshot === undefined) throw new Error('a collection without a ref')
  return snapshot
}

/**
 * Snapshots of several refs of one repository, in their order. What belongs to the repository is asked for once, and so is every
 * file's content, so that a pull request's base costs little more than its head. Refs in front are read first.
 */
export async function collectGithubAt(
  options: CollectGithubOptions,
  refs: readonly string[],
): Promise<readonly Snapshot[]> {
  const allowance = allowanceOf(options.client, options.mostRequests)
  return snapshotsAt(options, await repositoryAt(options.client, options.repository, refs), { refs, allowance })
}

/** How the commits are called, and what they may cost. */
export interface Looking {
  readonly refs: readonly string[]
  readonly allowance: Allowance
  /** The target branch's commit, where the others are to be merged into it. */
  readonly target?: string | undefined
}

/** Snapshots at the commits that were found, under the names they were asked for by. */
export async function snapshotsAt(
  options: CollectGithubOptions,
  at: GithubRepository,
  { refs, allowance, target }: Looking,
): Promise<readonly Snapshot[]> {
  const { client } = options
  const [trees, settings] = await Promise.all([listedTrees(client, at), settingsOf(client, at)])
  const listed = trees.map((tree) => {
    const files = new Map(tree.files.map((file) => [file.entry.path, file]))
    const entries = tree.files.map(({ entry }) => entry)
    return { tree, files, entries, selection: selectionOf(entries, options) }
  })
  const wanted = listed.flatMap(({ files, selection }) => selection.read.flatMap(({ path }) => files.get(path) ?? []))
  const code = tellingFiles(listed[0]?.entries ?? [])
  const [contentOf, activity] = await textsAndActivity(client, at, { wanted, code, allowance })
  const merged = listed[target === undefined ? -1 : at.commits.indexOf(target)]
  return listed.map(({ tree, files, entries, selection }, i): Snapshot => {
    const contents = contentsOf(entries, selection, contentOfEntry(files, contentOf))
    const { missing } = tree
    return deepFreeze({
      schema: 'mlops-maturity/snapshot/v1',
      tool: options.tool,
      takenAt: options.now,
      repository: {
        name: at.name,
        commit: at.commits[i] ?? null,
        ref: refs[i] ?? 'HEAD',
        defaultBranch: at.defaultBranch,
        source: 'github',
      },
      facts: {
        tree: { state: 'seen', value: missing.length === 0 ? { entries } : { entries, missing } },
        texts: contents.texts,
        history: historyOf(),
        ...settings,
        ...activity,
        runs: withEdited(settings.runs, files, merged?.files),
        review: i === 0 ? settings.review : unaskedReview,
      },
      notes: [...missingNotes(missing), ...contents.notes],
      usage: {
        requests: client.requests(),
        ...rateLeft(client),
        files: {
          listed: entries.length,
          read: Object.values(contents.texts).filter((text) => text.state === 'seen').length,
        },
      },
    })
  })
}

/** A commit whose files cannot be listed cannot be judged: every absence in it would be a guess. */
async function listedTrees(client: GithubClient, at: GithubRepository): Promise<readonly ListedTree[]> {
  const trees = await treesOf(client, at)
  return trees.map((tree) => {
    if (tree.state === 'seen') return tree.value
    const { detail, permission } = tree.why
    const needed = permission === undefined ? '' : ` (needs ${permission})`
    throw new UnreadableFault(`The files of ${at.name} could not be listed: ${detail ?? 'no answer'}${needed}`)
  })
}

function rateLeft(client: GithubClient): Pick<Snapshot['usage'], 'rateLimit'> {
  const rate = client.rateLimit()
  if (rate === undefined) return {}
  return { rateLimit: { remaining: rate.remaining, resetAt: new Date(rate.reset * 1000).toISOString() } }
}

function missingNotes(missing: readonly string[]): readonly Note[] {
  if (missing.length === 0) return []
  const some = missing.slice(0, 5).map((path) => (path === '' ? 'the root' : path))
  const more = missing.length > some.length ? ` and ${missing.length - some.length} more` : ''
  return [
    {
      severity: 'warning',
      message: `The repository is too large to be listed at once. Folders not wholly listed: ${some.join(', ')}${more}; what may lie in them is unknown.`,
    },
  ]
}
