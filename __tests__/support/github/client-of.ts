import { githubClient, type GithubClient } from '../../../src/collect/github/github-client.ts'
import type { Clock } from '../../../src/collect/github/limits.ts'
import { gitRepository } from '../git-repository.ts'
import { embeddedGithub, type EmbeddedGithub } from './embedded-github.ts'
import { worldOf, type World } from './world.ts'

/** A clock that moves only when somebody sleeps, and remembers how long they did. */
export function fakeClock(start = 0): Clock & { readonly slept: number[] } {
  const slept: number[] = []
  let now = start
  return {
    slept,
    now: () => now,
    sleep: async (milliseconds) => {
      slept.push(milliseconds)
      now += milliseconds
    },
  }
}

/** A client of an embedded GitHub whose waiting takes no time. */
export function clientOf(github: EmbeddedGithub, more: { readonly clock?: Clock } = {}): GithubClient {
  return githubClient({
    token: github.world.token,
    apiUrl: github.apiUrl,
    userAgent: 'test',
    clock: more.clock ?? fakeClock(Date.parse(github.world.now)),
  })
}

const open: EmbeddedGithub[] = []

/** An embedded GitHub with a repository of these files, until `stopAll`. */
export async function githubWith(
  files: Readonly<Record<string, string | Buffer>> | undefined,
  more: Partial<World> = {},
  root: '' | '/api/v3' = '',
): Promise<EmbeddedGithub> {
  return githubOf(gitRepository(files), more, root)
}

/** An embedded GitHub with a repository on this machine, until `stopAll`. */
export async function githubOf(
  git: string,
  more: Partial<World> = {},
  root: '' | '/api/v3' = '',
): Promise<EmbeddedGithub> {
  const github = await embeddedGithub(worldOf(git, more), root)
  open.push(github)
  return github
}

/** Stops every embedded GitHub of this file; for `afterAll`. */
export async function stopAll(): Promise<void> {
  await Promise.all(open.splice(0).map((github) => github.stop()))
}
