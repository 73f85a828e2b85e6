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
  const [parsed, remote, head, refs] = await Promise.all([
    runGit(place, [
      'rev-parse',
      '--is-bare-repository',
      '--is-shallow-repository',
      '--path-format=absolute',
      '--git-path',
      'objects',
    ]),
    runGit(place, ['config', '--get', 'remote.origin.url']),
    runGit(place, ['symbolic-ref', '-q', 'HEAD']),
    runGit(place, ['for-each-ref', '--format=%(refname) %(symref)', ...interestingRefs(), 'refs/heads/']),
  ])
  if (parsed.code !== 0) return undefined
  const [said, shallow, ...objects] = parsed.out.toString('utf8').replace(/\n$/, '').split('\n')
  // Without a configuration git does not say so; a git directory that is no `.git` has no work tree around it.
  const bare = said === 'true' || (place.workTree === undefined && basename(place.gitDir) !== '.git')
  return {
    name: ownerAndName(remote.out.toString('utf8').trim()) ?? place.folder,
    defaultBranch: defaultBranchOf(head.out.toString('utf8').trim(), refs.out.toString('utf8'), bare),
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

/** The remote's HEAD; in a bare repository its own; else `main` or `master` where there is one; else the branch checked out. */
function defaultBranchOf(head: string, refs: string, bare: boolean): string | null {
  const symbolic = new Map(refs.split('\n').map((line) => [line.split(' ')[0] ?? '', line.split(' ')[1] ?? '']))
  const remote = symbolic.get('refs/remotes/origin/HEAD')?.replace('refs/remotes/origin/', '')
  if (remote !== undefined && remote !== '') return remote
  const current = head.startsWith('refs/heads/') ? head.replace('refs/heads/', '') : undefined
  if (bare && current !== undefined && symbolic.has(head)) return current
  const usual = ['main', 'master'].find(
    (name) => symbolic.has(`refs/heads/${name}`) || symbolic.has(`refs/remotes/origin/${name}`),
  )
  return usual ?? current ?? null
}
