import * as z from 'zod'
import { UsageFault } from '../model/fault.ts'
import type { ActionInputs } from '../config/action-inputs.ts'
import type { ActionWorld } from './world.ts'

/** A pull request: its head is judged by what its target branch asks for. */
export interface PullRequestOccasion {
  readonly kind: 'pull-request'
  readonly number: number
  /** The pull request's own last commit, never the merge commit that the runner has checked out. */
  readonly headSha: string
  readonly baseRef: string
}

/** A commit of a branch, judged by its own config. */
export interface CommitOccasion {
  readonly kind: 'commit'
  /** A full hash, or any name of a commit where the workflow gave one. */
  readonly ref: string
  /** `owner/repo` where it is not the workflow's own. */
  readonly repository?: string | undefined
}

/** What the run is about. */
export type Occasion = PullRequestOccasion | CommitOccasion

const sha = z.string().regex(/^[0-9a-f]{40,64}$/)
const pullRequestEvent = z.object({
  pull_request: z.object({
    number: z.int(),
    head: z.object({ sha }),
    base: z.object({ ref: z.string().min(1) }),
  }),
})

/** What is asked of an event to be worth an assessment. Further events get their line here. */
export const events = ['pull_request', 'push', 'schedule', 'workflow_dispatch'] as const

/**
 * Reads the event that started the run.
 * @throws UsageFault for an event that is not supported, or inputs that cannot be had with it.
 */
export async function occasionOf(world: ActionWorld, inputs: ActionInputs): Promise<Occasion> {
  const event = events.find((one) => one === world.env['GITHUB_EVENT_NAME'])
  switch (event) {
    case 'pull_request':
      if (inputs.ref !== undefined || inputs.repository !== undefined) {
        throw new UsageFault('The inputs ref and repository cannot be given on a pull request: it is assessed itself.')
      }
      return pullRequest(await payload(world))
    case 'push':
    case 'schedule':
    case 'workflow_dispatch':
      return commit(world, inputs)
    case undefined:
      throw new UsageFault(
        `The event ${JSON.stringify(world.env['GITHUB_EVENT_NAME'] ?? '')} is not supported; supported are ${events.join(', ')}.`,
      )
  }
}

function pullRequest(body: unknown): Occasion {
  const parsed = pullRequestEvent.safeParse(body)
  if (!parsed.success) throw new UsageFault('The event at GITHUB_EVENT_PATH is not one of a pull request.')
  const { number, head, base } = parsed.data.pull_request
  return { kind: 'pull-request', number, headSha: head.sha, baseRef: base.ref }
}

function commit({ env }: ActionWorld, { repository, ref }: ActionInputs): Occasion {
  const elsewhere = repository === undefined || repository === env['GITHUB_REPOSITORY'] ? undefined : repository
  const own = sha.safeParse(env['GITHUB_SHA'])
  const named = ref ?? (elsewhere === undefined ? own.data : 'HEAD')
  if (named === undefined) throw new UsageFault('GITHUB_SHA is not set: there is no commit to assess.')
  return { kind: 'commit', ref: named, ...(elsewhere === undefined ? {} : { repository: elsewhere }) }
}

async function payload(world: ActionWorld): Promise<unknown> {
  const path = world.env['GITHUB_EVENT_PATH']
  if (path === undefined) throw new UsageFault('GITHUB_EVENT_PATH is not set: there is no event to read.')
  try {
    const body: unknown = JSON.parse(await world.readText(path))
    return body
  } catch {
    throw new UsageFault(`The event at ${path} cannot be read.`)
  }
}
