import { UsageFault } from '../model/fault.ts'
import type { Repository } from '../publish/github/api.ts'
import type { ActionWorld } from './world.ts'

/** Where the run takes place. */
export interface RunContext {
  readonly repository: Repository
  readonly apiUrl: string
  readonly serverUrl: string
  /** The page of this run, which shows its summary; undefined outside a runner. */
  readonly runUrl: string | undefined
  /** A folder for files nobody asked to have elsewhere. */
  readonly scratch: string | undefined
}

/**
 * Reads the runner's environment.
 * @throws UsageFault outside a workflow run.
 */
export function runContext(env: ActionWorld['env']): RunContext {
  const [owner, repo, more] = (env['GITHUB_REPOSITORY'] ?? '').split('/')
  if (owner === undefined || owner === '' || repo === undefined || more !== undefined) {
    throw new UsageFault('GITHUB_REPOSITORY is not set to owner/repo: the action runs in a GitHub workflow only.')
  }
  const serverUrl = env['GITHUB_SERVER_URL'] ?? 'https://github.com'
  const run = env['GITHUB_RUN_ID']
  return {
    repository: { owner, repo },
    apiUrl: env['GITHUB_API_URL'] ?? 'https://api.github.com',
    serverUrl,
    runUrl: run === undefined ? undefined : `${serverUrl}/${owner}/${repo}/actions/runs/${run}`,
    scratch: env['RUNNER_TEMP'],
  }
}
