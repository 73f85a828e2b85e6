import { addComment } from './comment/add-comment.ts'
import { findOwn } from './comment/find-own.ts'
import type { OwnComment } from './comment/comment-page.ts'
import type { Thread } from './comment/find-own.ts'
import { contentOf, marked } from './comment/marker.ts'
import { delivering } from './delivery.ts'
import type { Delivery } from './delivery.ts'
import type { Api, Repository } from './github/api.ts'
import { statusOf } from './github/refusal.ts'

/** Where the comment goes and what it says. */
export interface StickyComment extends Repository {
  readonly number: number
  /** Tells several comments of ours on one pull request apart. */
  readonly key: string
  /** The commit that was assessed: where the pull request has moved on, a later run speaks. */
  readonly headSha: string
  /** The target branch whose policy was applied. */
  readonly baseRef: string
  readonly body: string
  /** Whether to make one where there is none yet. */
  readonly create: boolean
}

type Outcome = Omit<Delivery, 'channel'>

/** Keeps one comment of ours on a pull request up to date; made where there is none, left alone where nothing changed. */
export async function comment(api: Api, sticky: StickyComment): Promise<Delivery> {
  return delivering('comment', 'pull-requests: write', async () => {
    const thread = await findOwn(api, sticky, sticky.key)
    const outdated = outdatedBy(thread, sticky)
    if (outdated !== undefined) return { state: 'skipped', detail: outdated }
    const [newest, ...others] = thread.own
    if (newest === undefined) {
      if (!sticky.create) return { state: 'skipped', detail: 'nothing to say yet' }
      if (thread.state !== 'OPEN') return { state: 'skipped', detail: 'the pull request was closed meanwhile' }
      return create(api, sticky, thread.id)
    }
    await minimize(
      api,
      others.filter((one) => !one.isMinimized),
    )
    return update(api, sticky, newest, thread.id)
  })
}

function outdatedBy(thread: Thread, sticky: StickyComment): string | undefined {
  if (thread.headSha !== sticky.headSha) return 'the pull request has moved on; the run for its new head comments'
  if (thread.baseRef !== sticky.baseRef) return `the pull request was retargeted to ${thread.baseRef} meanwhile`
  return undefined
}

async function update(api: Api, sticky: StickyComment, own: OwnComment, pullRequestId: string): Promise<Outcome> {
  const body = marked(sticky.key, sticky.headSha, sticky.body)
  if (contentOf(own.body) === contentOf(body)) return { state: 'delivered', detail: 'unchanged', url: own.url }
  try {
    await api.send('PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}', {
      owner: sticky.owner,
      repo: sticky.repo,
      comment_id: own.databaseId,
      body,
    })
  } catch (error) {
    // Somebody deleted it since we looked. Where it is the permission that lacks, creating is refused as well.
    if (statusOf(error) === 404) return create(api, sticky, pullRequestId)
    throw error
  }
  return { state: 'delivered', detail: 'updated', url: own.url }
}

/** Makes the comment and looks around in one request: another run may have made one at the same moment. Both keep the newest, so that one remains. */
async function create(api: Api, sticky: StickyComment, pullRequestId: string): Promise<Outcome> {
  const { key, owner, repo } = sticky
  const body = marked(key, sticky.headSha, sticky.body)
  const [newest, ...older] = await addComment(api, pullRequestId, key, body)
  for (const one of older) {
    try {
      await api.send('DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}', {
        owner,
        repo,
        comment_id: one.databaseId,
      })
    } catch {
      // The other run was first, or the next one folds it.
    }
  }
  return { state: 'delivered', detail: 'created', url: newest?.url }
}

/** Folds older ones that some accident left; no reason to fail. */
async function minimize(api: Api, comments: readonly OwnComment[]): Promise<void> {
  if (comments.length === 0) return
  const some = comments.slice(0, 20)
  const inputs = some.map((_, index) => `$id${index}: ID!`).join(', ')
  const calls = some.map(
    (_, index) =>
      `m${index}: minimizeComment(input: { subjectId: $id${index}, classifier: OUTDATED }) { clientMutationId }`,
  )
  const variables = Object.fromEntries(some.map((one, index) => [`id${index}`, one.id]))
  // Where it is refused they stay as they are: still ours, still outdated, still harmless.
  await api.query(`mutation MaturityFold(${inputs}) { ${calls.join(' ')} }`, variables, { what: 'older comments' })
}
