import type { ActionInputs } from '../config/action-inputs.ts'
import { keyOf } from '../publish/comment/marker.ts'
import { comment } from '../publish/comment.ts'
import type { Delivery } from '../publish/delivery.ts'
import type { Api } from '../publish/github/api.ts'
import { summary } from '../publish/summary.ts'
import { budget } from '../report/budget.ts'
import { faultComment } from '../report/fault-comment.ts'
import { visibleText } from '../report/visible-text.ts'
import { postedTo } from './occasion.ts'
import type { Occasion, TriggeringRun } from './occasion.ts'
import { postCheck } from './post-check.ts'
import type { RunContext } from './run-context.ts'
import type { ActionWorld } from './world.ts'

/** How far a run has come: what a fault can still be told through. */
export interface Progress {
  readonly inputs: ActionInputs
  readonly context: RunContext
  readonly api: Api
  readonly occasion: Occasion | TriggeringRun
}

/** A run that could say nothing says so wherever a verdict would stand, so that no older one is taken for it. */
export async function publishFault(
  message: string,
  progress: Progress,
  world: ActionWorld,
): Promise<readonly Delivery[]> {
  const { inputs, context, api, occasion } = progress
  const sha = postedTo(occasion)
  const text = faultComment(message, context.runUrl)
  const line = visibleText(`could not assess: ${message}`, budget.description)
  const at = sha === undefined ? undefined : { ...context.repository, sha, url: context.runUrl }
  const checks = at === undefined ? [] : await postCheck(api, at, { outcome: 'fault', line, summary: text }, inputs)
  const comments = await postComment(text, progress)
  return [...checks, ...comments, await summary(text, (markdown) => world.summarize(markdown))]
}

async function postComment(body: string, { inputs, context, api, occasion }: Progress): Promise<readonly Delivery[]> {
  if (occasion.kind !== 'pull-request' || inputs.comment === 'never') return []
  const { number, headSha, baseRef } = occasion
  const key = keyOf(inputs.statusName)
  return [await comment(api, { ...context.repository, number, key, headSha, baseRef, body, create: true })]
}
