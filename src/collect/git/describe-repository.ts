import { basename } from 'node:path'
import { runGit } from './run-git.ts'
import type { RepositoryPlace } from './locate-repository.ts'

/** What a repository says of itself, beside its commits. */
export interface RepositoryDescription {
  readonly name: string
  readonly defaultBranch: string | null
  readonly shallow: boolean
  /** Absolute path of its object store. */
  readonly objects: string
}

/** Name, default branch and object store of a repository; undefined where git does not take it for one. */
export async function describeRepository(place: RepositoryPlace): Promise<RepositoryDescription | undefined> {
  const [parsed, remote, listed] = await Promise.all([
    runGit(place, [
      'rev-parse',
      '--is-bare-repository',
      '--is-shallow-repository',
      '--path-format=absolute',
      '--git-path',
      'objects',
    ]),
    runGit(place, ['config', '--get', 'remote.origin.url']),
    runGit(place, ['for-each-ref', '--format=%(refname) %(symref) %(HEAD)', ...interestingRefs(), 'refs/heads/']),
  ])
  if (parsed.code !== 0) return undefined
  const refs = refsIn(listed.out.toString('utf8'))
  const [said, shallow, ...objects] = parsed.out.toString('utf8').replace(/\n$/, '').split('\n')
  // Without a configuration git does not say so; a git directory that is no `.git` has no work tree around it.
  const bare = said === 'true' || (place.workTree === undefined && basename(place.gitDir) !== '.git')
  return {
    name: ownerAndName(remote.out.toString('utf8').trim()) ?? place.folder,
    defaultBranch: defaultBranchOf(refs, refs.find((one) => one.current)?.name ?? (await unbornBranch(place)), bare),
    shallow: shallow === 'true',
    objects: objects.join('\n'),
  }
}

function interestingRefs(): readonly string[] {
  return ['HEAD', 'main', 'master'].map((name) => `refs/remotes/origin/${name}`)
}

/** `owner/repo` of a remote on GitHub, by https or ssh, with or without credentials in it. */
export function ownerAndName(url: string): string | undefined {
  const [, owner, name] =
    /github[^/:@\s]{0,200}(?::\d{1,5})?[:/]([\w.-]{1,100})\/([\w.-]{1,100}?)(?:\.git)?\/?$/i.exec(url) ?? []
  return owner === undefined || name === undefined ? undefined : `${owner}/${name}`
}

/** A ref, what it stands for where it is symbolic, and whether it is the branch checked out. */
interface Ref {
  readonly name: string
  readonly target: string
  readonly current: boolean
}

function refsIn(listed: string): readonly Ref[] {
  return listed.split('\n').map((line) => {
    const [name = '', target = '', mark] = line.split(' ')
    return { name, target, current: mark === '*' }
  })
}

/** The branch checked out where it has no commit yet; nothing where a commit is checked out without a branch. */
async function unbornBranch(place: RepositoryPlace): Promise<string | undefined> {
  const { out } = await runGit(place, ['symbolic-ref', '-q', 'HEAD'])
  return out.toString('utf8').trim()
}

/** The remote's HEAD; in a bare repository its own; else `main` or `master` where there is one; else the branch checked out. */
function defaultBranchOf(refs: readonly Ref[], head: string | undefined, bare: boolean): string | null {
  const targets = new Map(refs.map(({ name, target }) => [name, target]))
  const remote = targets.get('refs/remotes/origin/HEAD')?.replace('refs/remotes/origin/', '')
  if (remote !== undefined && remote !== '') return remote
  const current = head?.startsWith('refs/heads/') ? head.replace('refs/heads/', '') : undefined
  if (bare && current !== undefined && targets.has(`refs/heads/${current}`)) return current
  const usual = ['main', 'master'].find(
    (name) => targets.has(`refs/heads/${name}`) || targets.has(`refs/remotes/origin/${name}`),
  )
  return usual ?? current ?? null
}
