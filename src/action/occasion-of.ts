import * as z from 'zod'
import type { ActionInputs } from '../config/action-inputs.ts'
import { UsageFault } from '../model/fault.ts'
import type { CommitOccasion, Idle, Occasion, TriggeringRun } from './occasion.ts'
import type { ActionWorld } from './world.ts'

/** What is asked of an event to be worth an assessment. Further events get their line here. */
export const events = [
  'pull_request',
  'pull_request_target',
  'merge_group',
  'push',
  'schedule',
  'workflow_dispatch',
  'workflow_run',
] as const
type EventName = (typeof events)[number]

const sha = z.string().regex(/^[0-9a-f]{40,64}$/)
const pullRequestEvent = z.object({
  pull_request: z.object({
    number: z.int(),
    head: z.object({ sha }),
    base: z.object({ ref: z.string().min(1) }),
  }),
})
const mergeGroupEvent = z.object({ merge_group: z.object({ head_sha: sha, base_sha: sha }) })
const workflowRunEvent = z.object({
  workflow_run: z.object({
    event: z.string(),
    head_sha: sha,
    head_branch: z.string().min(1).nullish(),
    head_repository: z.object({ full_name: z.string(), owner: z.object({ login: z.string() }) }).nullish(),
  }),
})
const queued = idle('A merge queue pushed this commit: it is assessed on merge_group.')
const ofFork = z.object({ repository: z.object({ fork: z.literal(true) }) })
const ofRepository = z.object({ repository: z.object({ default_branch: z.string().min(1) }) })
const elsewhereThanDefault =
  'it stands beside commits of the default branch only: on any other, a pull request may be gated by the same name and another policy'

/**
 * Reads the event that started the run: `GITHUB_SHA` is a merge commit on some and the default branch on others, so what is
 * assessed is what the event itself names.
 * @throws UsageFault for an event that is not supported, or inputs that cannot be had with it.
 */
export async function occasionOf(world: ActionWorld, inputs: ActionInputs): Promise<Occasion | TriggeringRun | Idle> {
  const named = world.env['GITHUB_EVENT_NAME'] ?? ''
  const event = events.find((one) => one === named)
  switch (event) {
    case 'pull_request':
    case 'pull_request_target': {
      const { number, head, base } = (await told(event, world, inputs, pullRequestEvent)).pull_request
      return { kind: 'pull-request', number, headSha: head.sha, baseRef: base.ref }
    }
    case 'merge_group': {
      const { head_sha: headSha, base_sha: baseSha } = (await told(event, world, inputs, mergeGroupEvent)).merge_group
      return { kind: 'merge-group', headSha, baseSha }
    }
    case 'workflow_run':
      return triggered(world, (await told(event, world, inputs, workflowRunEvent)).workflow_run)
    case 'push':
    case 'schedule':
      if (await isFork(world)) return ownOfFork(world)
      return isQueued(world.env['GITHUB_REF']) ? queued : commit(world, inputs, event)
    case 'workflow_dispatch':
      return commit(world, inputs, event)
    case undefined:
      throw new UsageFault(`The event ${JSON.stringify(named)} is not supported; supported are ${events.join(', ')}.`)
  }
}

async function commit(
  world: ActionWorld,
  { repository, ref }: ActionInputs,
  event: 'push' | 'schedule' | 'workflow_dispatch',
): Promise<CommitOccasion> {
  const { env } = world
  const elsewhere = repository === undefined || repository === env['GITHUB_REPOSITORY'] ? undefined : repository
  const own = sha.safeParse(env['GITHUB_SHA'])
  const named = ref ?? (elsewhere === undefined ? own.data : 'HEAD')
  if (named === undefined) throw new UsageFault('GITHUB_SHA is not set: there is no commit to assess.')
  if (elsewhere !== undefined) return { kind: 'commit', ref: named, repository: elsewhere }
  const beside = ref === undefined && (event === 'schedule' || (await isDefault(world)))
  return { kind: 'commit', ref: named, ...(beside ? {} : { apart: elsewhereThanDefault }) }
}

/** Whether the run is of the default branch itself; what the event does not tell is not taken for it. */
async function isDefault(world: ActionWorld): Promise<boolean> {
  const named = ofRepository.safeParse(await payload(world))
  return named.success && world.env['GITHUB_REF'] === `refs/heads/${named.data.repository.default_branch}`
}

/** What a run of another workflow was about. Nothing that it left behind is looked at: whoever opens a pull request from a fork decides what that is. */
async function triggered(
  world: ActionWorld,
  run: z.infer<typeof workflowRunEvent>['workflow_run'],
): Promise<Occasion | TriggeringRun | Idle> {
  const { head_sha: headSha, head_branch: branch, head_repository: repository } = run
  if (/^pull_request(?:_|$)/.test(run.event)) {
    const known = typeof branch === 'string' && repository !== undefined && repository !== null
    return { kind: 'triggering-run', headSha, head: known ? { owner: repository.owner.login, branch } : undefined }
  }
  if (!['push', 'schedule', 'workflow_dispatch'].includes(run.event)) {
    return idle(`The run that triggered this one was started by ${run.event}: no commit is assessed for that.`)
  }
  if (isQueued(`refs/heads/${branch ?? ''}`)) return queued
  if (run.event !== 'workflow_dispatch' && (await isFork(world))) return ownOfFork(world)
  if (repository?.full_name.toLowerCase() !== world.env['GITHUB_REPOSITORY']?.toLowerCase()) {
    return idle('The run that triggered this one ran on a commit of another repository: that is not assessed here.')
  }
  // The run's own commit is the tip of the default branch; a branch's name could be a tag's.
  const beside = headSha === world.env['GITHUB_SHA']
  return { kind: 'commit', ref: headSha, ...(beside ? {} : { apart: elsewhereThanDefault }) }
}

function ownOfFork({ env }: ActionWorld): Idle {
  const name = env['GITHUB_REPOSITORY'] ?? 'This'
  return idle(`${name} is a fork: its own pushes and schedules are not assessed, its pull requests are.`)
}

/** A merge queue's own branch, whose commits are judged by what they are built on, not by what they bring. */
function isQueued(ref: string | undefined): boolean {
  return ref !== undefined && ref.startsWith('refs/heads/gh-readonly-queue/')
}

function idle(because: string): Idle {
  return { kind: 'idle', because }
}

/** The event's own part, which must be as GitHub documents it. */
async function told<T>(event: EventName, world: ActionWorld, inputs: ActionInputs, schema: z.ZodType<T>): Promise<T> {
  if (inputs.ref !== undefined || inputs.repository !== undefined) {
    throw new UsageFault(`The inputs ref and repository cannot be given on ${event}: the event says what is assessed.`)
  }
  const path = world.env['GITHUB_EVENT_PATH'] ?? ''
  if (path === '') throw new UsageFault('GITHUB_EVENT_PATH is not set: there is no event to read.')
  const body = await payload(world)
  if (body === undefined) throw new UsageFault(`The event at ${path} cannot be read.`)
  const parsed = schema.safeParse(body)
  if (!parsed.success) throw new UsageFault(`The event at GITHUB_EVENT_PATH is none of ${event}.`)
  return parsed.data
}

async function isFork(world: ActionWorld): Promise<boolean> {
  return ofFork.safeParse(await payload(world)).success
}

async function payload(world: ActionWorld): Promise<unknown> {
  const path = world.env['GITHUB_EVENT_PATH'] ?? ''
  if (path === '') return undefined
  try {
    const body: unknown = JSON.parse(await world.readText(path))
    return body
  } catch {
    return undefined
  }
}
