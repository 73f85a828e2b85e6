import { runGit, type GitPlace } from './run-git.ts'

/** A commit and when it was committed, in seconds since 1970. */
export interface ResolvedCommit {
  readonly sha: string
  readonly committedAt: number
}

/** The commit a branch, tag or hash names; undefined where it names none, as HEAD of an empty repository does. */
export async function resolveCommit(place: GitPlace, name: string): Promise<ResolvedCommit | undefined> {
  if (name === '' || /\p{Cc}/u.test(name)) return undefined
  // Asked through stdin, a name can be no option and no range.
  const { out } = await runGit(place, ['cat-file', '--batch'], { input: `${name}^{commit}\n` })
  const text = out.toString('utf8')
  const sha = /^([0-9a-f]{40,64}) commit \d+\n/.exec(text)?.[1]
  const committedAt = /^committer [^\n]*> (\d{1,15}) [+-]\d{4}$/m.exec(text)?.[1]
  return sha === undefined ? undefined : { sha, committedAt: Number(committedAt ?? 0) }
}
