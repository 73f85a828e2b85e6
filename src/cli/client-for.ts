import { githubClient } from '../collect/github/github-client.ts'
import type { GithubClient } from '../collect/github/github-client.ts'
import { proxiedFetch } from '../collect/github/proxied-fetch.ts'
import { UnreadableFault } from '../model/fault.ts'
import type { Snapshot } from '../model/snapshot.ts'
import type { World } from './world.ts'

/**
 * The way to a repository on GitHub, with the token of the environment.
 * @throws UnreadableFault without a token.
 */
export async function clientFor(
  target: string,
  world: Pick<World, 'env'>,
  tool: Snapshot['tool'],
): Promise<GithubClient> {
  const apiUrl = world.env['GITHUB_API_URL'] || 'https://api.github.com'
  const token = world.env['GITHUB_TOKEN'] || world.env['GH_TOKEN']
  if (token === undefined || token === '') {
    throw new UnreadableFault(
      `There is no ${target} on this machine; to read it from ${new URL(apiUrl).host}, set GITHUB_TOKEN or GH_TOKEN.`,
    )
  }
  return githubClient({
    token,
    apiUrl,
    userAgent: `${tool.name}/${tool.version}`,
    fetch: await proxiedFetch(world.env, apiUrl),
  })
}
