import { spawn } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { temporaryFolder } from './git-repository.ts'
import { runnerEnvironment } from './github/churn-pull-request.ts'
import type { ChurnPullRequest } from './github/churn-pull-request.ts'
import { embeddedGithub } from './github/embedded-github.ts'
import type { Recorded } from './github/embedded-github.ts'
import { pullRequestEvent } from './github/events.ts'
import type { RunnerEvent } from './github/events.ts'

const root = join(import.meta.dirname, '..', '..')

/** The Node that runners run actions with. */
export const node24 = join(root, 'node_modules', '.bin', 'node')

/** What the built action did. */
export interface BuiltRun {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
  readonly outputs: Readonly<Record<string, string>>
  readonly summary: string
  readonly requests: readonly Recorded[]
  /** Milliseconds from the start of the process to its first request, and to its end. */
  readonly firstRequest: number
  readonly total: number
}

/** Runs `dist/action/index.js` alone in an empty folder on Node 24, as a runner would, against an embedded GitHub. */
export async function builtAction(
  pull: ChurnPullRequest,
  more: {
    readonly env?: Readonly<Record<string, string>>
    /** Where the step runs; without it an empty folder. */
    readonly folder?: string
    /** Without it the pull request's own. */
    readonly event?: RunnerEvent
    readonly root?: '' | '/api/v3'
  } = {},
): Promise<BuiltRun> {
  const github = await embeddedGithub(pull.world, more.root)
  const folder = more.folder ?? temporaryFolder()
  const home = temporaryFolder()
  cpSync(join(root, 'dist', 'action'), join(home, 'action'), { recursive: true })
  const event = more.event ?? pullRequestEvent(pull)
  const eventPath = join(home, 'event.json')
  writeFileSync(eventPath, JSON.stringify(event.payload))
  mkdirSync(join(home, 'temp'))
  for (const name of ['output', 'summary.md']) writeFileSync(join(home, name), '')
  const env = {
    PATH: process.env['PATH'],
    HOME: home,
    ...runnerEnvironment(pull, { apiUrl: github.apiUrl, event: eventPath, folder: home }),
    ...event.env,
    ...more.env,
  }
  let firstRequest = Number.NaN
  const started = performance.now()
  const before = pull.world.before
  pull.world.before = (label) => {
    if (Number.isNaN(firstRequest)) firstRequest = performance.now() - started
    before(label)
  }
  try {
    const run = await spawned([join(home, 'action', 'index.js')], folder, env)
    return {
      ...run,
      outputs: outputsIn(readFileSync(join(home, 'output'), 'utf8')),
      summary: readFileSync(join(home, 'summary.md'), 'utf8'),
      requests: github.requests,
      firstRequest,
      total: performance.now() - started,
    }
  } finally {
    pull.world.before = before
    await github.stop()
  }
}

function spawned(words: readonly string[], cwd: string, env: NodeJS.ProcessEnv) {
  return new Promise<{ readonly code: number | null; readonly stdout: string; readonly stderr: string }>(
    (resolve, reject) => {
      const child = spawn(node24, [...words], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] })
      let [stdout, stderr] = ['', '']
      child.stdout.setEncoding('utf8').on('data', (text: string) => void (stdout += text))
      child.stderr.setEncoding('utf8').on('data', (text: string) => void (stderr += text))
      child.on('error', reject)
      child.on('close', (code) => resolve({ code, stdout, stderr }))
    },
  )
}

/** Reads a `GITHUB_OUTPUT` file: `name<<delimiter`, lines, delimiter. */
function outputsIn(text: string): Readonly<Record<string, string>> {
  const found = [...text.matchAll(/^([\w-]+)<<(\S+)\r?\n([\s\S]*?)\r?\n\2$/gm)]
  return Object.fromEntries(found.map(([, name = '', , value = '']) => [name, value]))
}
