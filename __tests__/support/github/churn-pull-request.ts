import { cpSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { commitAll, gitIn, temporaryFolder, writeFiles } from '../git-repository.ts'
import { worldOf } from './world.ts'
import type { World } from './world.ts'

const root = join(import.meta.dirname, '..', '..', '..')

/** The example service on GitHub, with a pull request that automates its training. */
export interface ChurnPullRequest {
  /** The work tree, on the pull request's branch. */
  readonly folder: string
  readonly world: World
  readonly number: number
  /** The target branch's tip, which is where the pull request left it unless `meanwhile` says otherwise. */
  readonly base: string
  readonly head: string
}

type Files = Readonly<Record<string, string>>

/** Builds it; `main` is there before, `branch` in the pull request beside its patch, `meanwhile` on the target branch after it left. */
export function churnPullRequest(
  more: {
    readonly main?: Files
    readonly branch?: Files
    readonly meanwhile?: Files
    readonly patch?: boolean
    readonly world?: Partial<World>
  } = {},
): ChurnPullRequest {
  const folder = join(temporaryFolder(), 'churn')
  mkdirSync(folder)
  cpSync(join(root, 'examples', 'churn'), folder, { recursive: true })
  gitIn(folder, ['init', '-q', '-b', 'main'])
  writeFiles(folder, more.main ?? {})
  let base = commitAll(folder, {}, 'A churn model behind a web service')
  gitIn(folder, ['switch', '-q', '-c', 'automate-training'])
  if (more.patch !== false) gitIn(folder, ['apply', join(root, 'examples', 'automate-training.patch')])
  writeFiles(folder, more.branch ?? {})
  const head = commitAll(folder, {}, 'Train every Monday, track the runs, register the model')
  if (more.meanwhile !== undefined) {
    gitIn(folder, ['switch', '-q', 'main'])
    writeFiles(folder, more.meanwhile)
    base = commitAll(folder, {}, 'Meanwhile')
    gitIn(folder, ['switch', '-q', 'automate-training'])
  }
  const number = 7
  const world = worldOf(folder, {
    pullRequests: [
      {
        number,
        title: 'Automate training',
        state: 'open',
        author: 'ann',
        head: { ref: 'automate-training', sha: head },
        base: { ref: 'main' },
      },
    ],
    ...more.world,
  })
  return { folder, world, number, base, head }
}

/** What a runner sets for every run, whatever event it is for. */
export function runnerEnvironment(
  { world }: ChurnPullRequest,
  paths: { readonly apiUrl: string; readonly event: string; readonly folder: string },
): Readonly<Record<string, string>> {
  return {
    GITHUB_ACTIONS: 'true',
    CI: 'true',
    GITHUB_API_URL: paths.apiUrl,
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_REPOSITORY: world.repository,
    GITHUB_RUN_ID: '4711',
    GITHUB_EVENT_PATH: paths.event,
    GITHUB_OUTPUT: join(paths.folder, 'output'),
    GITHUB_STEP_SUMMARY: join(paths.folder, 'summary.md'),
    GITHUB_WORKSPACE: paths.folder,
    RUNNER_TEMP: join(paths.folder, 'temp'),
    'INPUT_GITHUB-TOKEN': world.token,
  }
}
