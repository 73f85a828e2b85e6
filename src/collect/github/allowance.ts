import type { GithubClient } from './github-client.ts'

/** Requests of a run that assesses and publishes, and those of them that publishing takes: status, finding the comment, writing it. */
const mostRequests = 16
const publishing = 3

/** How many requests the looking may still take. */
export interface Allowance {
  left(): number
}

/** Counts from now on, whatever the client was used for before. Without a number it leaves what publishing needs. */
export function allowanceOf(client: GithubClient, most: number = mostRequests - publishing): Allowance {
  const start = sent(client)
  return { left: () => Math.max(0, most - (sent(client) - start)) }
}

function sent(client: GithubClient): number {
  const { rest, graphql } = client.requests()
  return rest + graphql
}
