import { runAction } from '../../src/action/run-action.ts'
import type { ActionWorld } from '../../src/action/world.ts'
import { githubClient } from '../../src/collect/github/github-client.ts'
import { runnerEnvironment } from './github/churn-pull-request.ts'
import type { ChurnPullRequest } from './github/churn-pull-request.ts'
import { embeddedGithub } from './github/embedded-github.ts'
import type { Recorded } from './github/embedded-github.ts'
import { pullRequestEvent } from './github/events.ts'
import { hasty } from './github/hasty.ts'
import type { RunnerEvent } from './github/events.ts'

const tool = { name: 'mlops-maturity', version: '0.0.0' }

/** What a run of the action did. */
export interface ActionRun {
  readonly code: number
  readonly lines: readonly string[]
  /** Annotations: `notice: …`. */
  readonly annotations: readonly string[]
  /** Those at a line: `warning src/train.py:8: …`. */
  readonly placed: readonly string[]
  readonly outputs: Readonly<Record<string, string>>
  readonly summary: string
  readonly files: ReadonlyMap<string, string>
  readonly masked: readonly string[]
  readonly requests: readonly Recorded[]
}

/** Runs the action in this process against an embedded GitHub, with a runner's environment and these inputs. */
export async function actionRun(
  pull: ChurnPullRequest,
  more: {
    readonly inputs?: Readonly<Record<string, string>>
    readonly env?: Readonly<Record<string, string | undefined>>
    /** Without it the pull request's own. */
    readonly event?: RunnerEvent
    readonly root?: '' | '/api/v3'
    readonly writeText?: ActionWorld['writeText']
  } = {},
): Promise<ActionRun> {
  const github = await embeddedGithub(pull.world, more.root)
  const [lines, annotations, placed, masked]: [string[], string[], string[], string[]] = [[], [], [], []]
  const outputs: Record<string, string> = {}
  const event = more.event ?? pullRequestEvent(pull)
  const files = new Map([['/event.json', JSON.stringify(event.payload)]])
  let summary = ''
  const inputs: Readonly<Record<string, string>> = { 'github-token': pull.world.token, ...more.inputs }
  const paths = { apiUrl: github.apiUrl, event: '/event.json', folder: '/runner' }
  const world: ActionWorld = {
    env: { ...runnerEnvironment(pull, paths), ...event.env, ...more.env },
    log: {
      line: (text) => void lines.push(text),
      annotate: (severity, text, at) => {
        if (at === undefined) annotations.push(`${severity}: ${text}`)
        else placed.push(`${severity} ${at.path}:${at.line}: ${text}`)
      },
    },
    input: (name) => inputs[name] ?? '',
    mask: (secret) => void masked.push(secret),
    output: (name, value) => void (outputs[name] = value),
    summarize: async (text) => void (summary += text),
    readText: async (path) => files.get(path) ?? Promise.reject(new Error(`no ${path}`)),
    writeText: more.writeText ?? (async (path, text) => void files.set(path, text)),
    now: () => '2026-11-20T12:00:00.000Z',
    elapsed: () => 0,
    connect: (token, apiUrl) =>
      githubClient({
        token,
        apiUrl,
        userAgent: 'test',
        fetch: hasty(pull.world),
        clock: { now: () => Date.parse('2026-11-20T12:00:00Z'), sleep: async () => {} },
      }),
  }
  try {
    const code = await runAction(world, tool)
    return { code, lines, annotations, placed, outputs, summary, files, masked, requests: github.requests }
  } finally {
    await github.stop()
  }
}
