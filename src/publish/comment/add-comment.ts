import * as z from 'zod'
import type { Api } from '../github/api.ts'
import { asked } from '../github/asked.ts'
import { ownIn, pageFragment, pageSchema } from './comment-page.ts'
import type { OwnComment } from './comment-page.ts'

const answer = z.object({ addComment: z.object({ subject: z.object({ comments: pageSchema }) }) })

const mutation = `mutation MaturityComment($subject: ID!, $body: String!) {
  addComment(input: { subjectId: $subject, body: $body }) {
    subject { ... on PullRequest { comments(last: 100) { ...Page } } }
  }
}
${pageFragment}`

/** Adds a comment to a pull request; what comes back are all of ours that stand there now, newest first. */
export async function addComment(
  api: Api,
  pullRequestId: string,
  key: string,
  body: string,
): Promise<readonly OwnComment[]> {
  const question = { what: 'the new comment', permission: 'pull-requests: write' }
  const { subject } = (await asked(api, mutation, { subject: pullRequestId, body }, question, answer)).addComment
  return ownIn([subject.comments], key)
}
