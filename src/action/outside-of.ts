import { textElsewhere } from '../collect/github/text-elsewhere.ts'
import type { GithubClient } from '../collect/github/github-client.ts'
import type { Repository } from '../publish/github/api.ts'
import type { Outside } from './outside.ts'
import type { ActionWorld } from './world.ts'

/** The outside of a run: files of the runner, and of other repositories through the same client that everything is read by. */
export function outsideOf(world: Pick<ActionWorld, 'env' | 'readText'>, client: GithubClient, at: Repository): Outside {
  return {
    onRunner: (path) => world.readText(path),
    elsewhere: (file) => textElsewhere(client, file),
    running: runningWorkflow(world.env['GITHUB_WORKFLOW_REF'], at),
  }
}

/** `acme/churn/.github/workflows/maturity.yml@refs/heads/main`: a workflow that an organisation requires lies in another repository. */
function runningWorkflow(ref: string | undefined, { owner, repo }: Repository): string | undefined {
  const prefix = `${owner}/${repo}/`
  return ref?.startsWith(prefix) === true ? ref.slice(prefix.length).split('@')[0] : undefined
}
