import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gitIn } from '../git-repository.ts'
import type { ChurnPullRequest } from './churn-pull-request.ts'

const root = join(import.meta.dirname, '..', '..', '..')

/** What a runner is told of an event: its payload, in the shape that GitHub documents, and what it sets in the environment. */
export interface RunnerEvent {
  readonly payload: unknown
  readonly env: Readonly<Record<string, string>>
}

type Json = Readonly<Record<string, unknown>>

/** The pull request's own event; `GITHUB_SHA` is the merge commit, which nobody should take for the head. */
export function pullRequestEvent(pull: ChurnPullRequest, from: { readonly fork?: string } = {}): RunnerEvent {
  return {
    payload: pullRequestPayload(pull, from),
    env: {
      GITHUB_EVENT_NAME: 'pull_request',
      GITHUB_SHA: 'f'.repeat(40),
      GITHUB_REF: `refs/pull/${pull.number}/merge`,
    },
  }
}

/** The same with the target's token and workflow; `GITHUB_SHA` is the default branch. */
export function pullRequestTargetEvent(pull: ChurnPullRequest, from: { readonly fork?: string } = {}): RunnerEvent {
  return {
    payload: pullRequestPayload(pull, from),
    env: { GITHUB_EVENT_NAME: 'pull_request_target', GITHUB_SHA: pull.base, GITHUB_REF: 'refs/heads/main' },
  }
}

/** A merge queue tries the pull request on top of its target branch: the commit that it makes for that, and the event. */
export function mergeGroupEvent(pull: ChurnPullRequest): RunnerEvent & { readonly headSha: string } {
  const { folder, number, base, head } = pull
  const branch = `gh-readonly-queue/main/pr-${number}-${base}`
  gitIn(folder, ['switch', '-q', '-c', branch, base])
  gitIn(folder, ['merge', '-q', '--no-ff', '-m', `Merge pull request #${number}`, head])
  const headSha = gitIn(folder, ['rev-parse', 'HEAD'])
  gitIn(folder, ['switch', '-q', 'automate-training'])
  const payload = exampleOf('merge_group')
  const group = { head_sha: headSha, head_ref: `refs/heads/${branch}`, base_sha: base, base_ref: 'refs/heads/main' }
  return {
    headSha,
    payload: {
      ...payload,
      repository: repositoryOf(pull, payload),
      merge_group: { ...recordOf(payload['merge_group']), ...group },
    },
    env: { GITHUB_EVENT_NAME: 'merge_group', GITHUB_SHA: headSha, GITHUB_REF: group.head_ref },
  }
}

/** A workflow that ran is over, without a word on which pull request it was about, as for forks. */
export function workflowRunEvent(
  pull: ChurnPullRequest,
  run: {
    readonly event: string
    readonly sha?: string
    readonly branch?: string | null
    readonly repository?: string | null
    readonly fork?: boolean
  },
): RunnerEvent {
  const payload = exampleOf('workflow_run')
  const example = recordOf(payload['workflow_run'])
  const name = run.repository === undefined ? pull.world.repository : run.repository
  const [login = ''] = (name ?? '').split('/')
  const source = recordOf(example['head_repository'])
  const told = {
    event: run.event,
    head_sha: run.sha ?? pull.head,
    head_branch: run.branch === undefined ? 'automate-training' : run.branch,
    head_repository:
      name === null ? null : { ...source, full_name: name, owner: { ...recordOf(source['owner']), login } },
    // What a fork's run says of pull requests is nothing; what another says is not to be believed.
    pull_requests: [{ number: 999, head: { sha: run.sha ?? pull.head }, base: { ref: 'unprotected' } }],
  }
  const repository = { ...repositoryOf(pull, payload), fork: run.fork ?? false }
  return {
    payload: { ...payload, action: 'completed', repository, workflow_run: { ...example, ...told } },
    env: { GITHUB_EVENT_NAME: 'workflow_run', GITHUB_SHA: pull.base, GITHUB_REF: 'refs/heads/main' },
  }
}

/** A branch's own event, in the repository itself or in a fork. */
export function branchEvent(
  pull: ChurnPullRequest,
  name: 'push' | 'schedule' | 'workflow_dispatch',
  at: { readonly sha?: string; readonly branch?: string; readonly fork?: boolean } = {},
): RunnerEvent {
  const { sha = pull.base, branch = 'main', fork = false } = at
  const ref = `refs/heads/${branch}`
  const example = exampleOf(name === 'schedule' ? 'push' : name)
  const own = name === 'push' ? { ref, after: sha } : name === 'schedule' ? { schedule: '0 5 * * 1' } : { ref }
  const repository = { ...repositoryOf(pull, example), fork }
  return {
    payload: name === 'schedule' ? { ...own, repository } : { ...example, ...own, repository },
    env: { GITHUB_EVENT_NAME: name, GITHUB_SHA: sha, GITHUB_REF: ref },
  }
}

function pullRequestPayload(pull: ChurnPullRequest, { fork }: { readonly fork?: string }): Json {
  const { number, base, head, world } = pull
  const example = exampleOf('pull_request')
  const request = recordOf(example['pull_request'])
  const headOf = recordOf(request['head'])
  const own = { ...recordOf(headOf['repo']), full_name: fork ?? world.repository, fork: fork !== undefined }
  return {
    ...example,
    number,
    repository: repositoryOf(pull, example),
    pull_request: {
      ...request,
      number,
      head: { ...headOf, ref: 'automate-training', sha: head, repo: own },
      base: { ...recordOf(request['base']), ref: 'main', sha: base },
    },
  }
}

function repositoryOf({ world }: ChurnPullRequest, payload: Json): Json {
  return { ...recordOf(payload['repository']), full_name: world.repository, default_branch: 'main', fork: false }
}

/** The first example of an event in GitHub's own collection. */
function exampleOf(name: string): Json {
  const path = join(root, 'node_modules', '@octokit', 'webhooks-examples', 'api.github.com', 'index.json')
  const all: unknown = JSON.parse(readFileSync(path, 'utf8'))
  const event = (Array.isArray(all) ? all : []).map(recordOf).find((one) => one['name'] === name)
  const examples = event?.['examples']
  return recordOf(Array.isArray(examples) ? examples[0] : undefined)
}

function recordOf(value: unknown): Json {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}
