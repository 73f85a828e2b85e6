import { UnreadableFault, UsageFault } from '../../model/fault.ts'
import { seen, unseen, type Facet } from '../../model/facet.ts'
import { unaskedHosted } from '../../model/unasked-hosted.ts'
import type { Commit, Note, Snapshot } from '../../model/snapshot.ts'
import { deepFreeze } from '../deep-freeze.ts'
import type { Contents, ReadingLimits } from '../contents.ts'
import { withBareView } from './bare-view.ts'
import { contentsAtCommit } from './contents-at-commit.ts'
import { contentsOnDisk } from './contents-on-disk.ts'
import { describeRepository, type RepositoryDescription } from './describe-repository.ts'
import { historyOf } from './history-of.ts'
import { locateRepository, type RepositoryPlace } from './locate-repository.ts'
import { resolveCommit, type ResolvedCommit } from './resolve-commit.ts'

/** What to read, and the facts about this run that the snapshot records. */
export interface CollectGitOptions extends ReadingLimits {
  /** A work tree, a folder in one (the whole repository is read), a bare repository or a `.git` directory. */
  readonly path: string
  /** Without one: the files of a work tree as they are on disk, HEAD of a bare repository. */
  readonly ref?: string | undefined
  /** ISO 8601. */
  readonly now: string
  readonly tool: Snapshot['tool']
}

/** Takes the snapshot of a repository on this machine by git plumbing alone: no checkout, no hooks, no network, no link followed. */
export async function collectGit(options: CollectGitOptions): Promise<Snapshot> {
  const { path, ref } = options
  const place = locateRepository(path)
  const [about, commit] = await Promise.all([describeRepository(place), resolveCommit(place, ref ?? 'HEAD')])
  if (about === undefined) throw new UnreadableFault(`${path} is not a git repository that git can read`)
  if (commit === undefined && ref !== undefined) throw new UsageFault(`ref '${ref}' not found in ${path}`)
  const workTree = ref === undefined ? place.workTree : undefined
  const [contents, history] = await look({ place, about, commit, workTree, options })
  return deepFreeze({
    schema: 'mlops-maturity/snapshot/v1',
    tool: options.tool,
    takenAt: options.now,
    repository: {
      name: about.name,
      commit: commit?.sha ?? null,
      ref: ref ?? (workTree === undefined ? 'HEAD' : 'work tree'),
      defaultBranch: about.defaultBranch,
      source: 'git',
    },
    facts: {
      tree: contents.tree,
      texts: contents.texts,
      history,
      branchRules: hosted('the rules of the default branch'),
      runs: hosted('the runs of the workflows'),
      artifacts: hosted('the artifacts of the runs'),
      ...unaskedHosted(onGithub),
    },
    notes: [...(place.below ? [belowNote] : []), ...contents.notes],
    usage: {
      requests: { rest: 0, graphql: 0 },
      files: {
        listed: contents.tree.state === 'seen' ? contents.tree.value.entries.length : 0,
        read: Object.values(contents.texts).filter((text) => text.state === 'seen').length,
      },
    },
  })
}

const onGithub = 'a clone does not hold them: GitHub does'

/** A fact that a clone does not hold. */
function hosted(what: string) {
  return unseen({ what, reason: 'not-collected', detail: onGithub })
}

interface Look {
  readonly place: RepositoryPlace
  readonly about: RepositoryDescription
  readonly commit: ResolvedCommit | undefined
  readonly workTree: string | undefined
  readonly options: CollectGitOptions
}

async function look(at: Look): Promise<readonly [Contents, Facet<readonly Commit[]>]> {
  const { place, about, commit, workTree, options } = at
  if (commit === undefined) {
    if (workTree === undefined) throw new UnreadableFault(`${options.path} has no commits`)
    const contents = await contentsOnDisk(place.gitDir, workTree, options)
    const { tree } = contents
    if (tree.state === 'seen' && tree.value.entries.length === 0) {
      throw new UnreadableFault(`${options.path} is empty: no commits and no files`)
    }
    return [contents, seen([])]
  }
  return withBareView(about.objects, commit.sha, (view) =>
    Promise.all([
      workTree === undefined
        ? contentsAtCommit(view, commit.sha, options)
        : contentsOnDisk(place.gitDir, workTree, options),
      about.shallow ? shallowHistory : historyOf(view, commit),
    ]),
  )
}

const belowNote: Note = {
  severity: 'info',
  message: 'The path is a folder of a repository; the whole repository was read.',
}

const shallowHistory = unseen({
  what: 'the history',
  reason: 'not-collected',
  detail: 'the clone is shallow: fetch its whole history (fetch-depth: 0)',
})
