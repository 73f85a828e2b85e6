import * as z from 'zod'
import { seen, unseen, type Facet } from '../../model/facet.ts'
import type { Contributors } from '../../model/hosted.ts'
import { opaqueKey } from '../opaque-key.ts'
import { personsIn, type Identity } from '../persons-in.ts'
import { unseenOfFault } from './client/graphql-answer.ts'
import type { GithubClient } from './github-client.ts'
import type { GithubRepository } from './repository-at.ts'

const yearInMs = 365 * 24 * 60 * 60 * 1000
const question = { what: 'who changed which files', permission: 'contents: read' }

const authorSchema = z.object({
  name: z.string().nullable(),
  email: z.string().nullable(),
  user: z.object({ login: z.string() }).nullable(),
})
const historySchema = z.object({
  pageInfo: z.object({ hasNextPage: z.boolean() }),
  nodes: z
    .array(z.object({ authors: z.object({ nodes: z.array(authorSchema.nullable()).nullable() }) }).nullable())
    .nullable(),
})
const answerSchema = z.object({ defaultBranchRef: z.object({ target: z.record(z.string(), historySchema) }) })

/**
 * Who changed these files of the default branch within the last twelve months of activity, counted back from its newest commit: all
 * of them in one query.
 */
export async function contributorsOf(
  client: GithubClient,
  { owner, repo, newestAt }: GithubRepository,
  paths: readonly string[],
): Promise<Facet<Contributors>> {
  if (newestAt === undefined) {
    return unseen({ ...question, reason: 'failed', detail: 'the server does not tell when its branch last changed' })
  }
  const since = new Date(Date.parse(newestAt) - yearInMs).toISOString()
  if (paths.length === 0) return seen({ since, paths: [] })
  const named = Object.fromEntries(paths.map((path, i) => [`p${i}`, path]))
  const answer = await client.query(historiesQuery(paths.length), { owner, repo, since, ...named }, question)
  if (answer.state === 'unseen') return answer
  const { data, faults } = answer.value
  const parsed = answerSchema.safeParse(data['people'])
  if (!parsed.success || faults.length > 0) {
    return unseen(unseenOfFault(question, faults[0] ?? { type: '', message: 'no history', path: [] }))
  }
  const { target } = parsed.data.defaultBranchRef
  const told = paths.map((path, i) => ({
    path,
    whole: isWhole(target[`h${i}`]),
    identities: identitiesIn(target[`h${i}`]),
  }))
  const persons = personsIn(told.flatMap(({ identities }) => identities))
  return seen({
    since,
    paths: told.map(({ path, whole, identities }) => {
      const people = identities.map(persons).filter(({ bot }) => !bot)
      return { path, whole, authors: [...new Set(people.map(({ key }) => opaqueKey(key)))].sort() }
    }),
  })
}

type History = z.infer<typeof historySchema>

function isWhole(history: History | undefined): boolean {
  return history?.pageInfo.hasNextPage === false
}

/** Whoever GitHub knows is known by login, whatever address a commit was made with. */
function identitiesIn(history: History | undefined): readonly Identity[] {
  const authors = (history?.nodes ?? []).flatMap((commit) => commit?.authors.nodes ?? [])
  return authors.flatMap((author) => {
    if (author === null) return []
    const { name, email, user } = author
    return [{ name: name ?? '', mail: user === null ? (email ?? '') : `${user.login}@users.noreply.github.com` }]
  })
}

function historiesQuery(count: number): string {
  const numbers = Array.from({ length: count }, (_, i) => i)
  const names = numbers.map((i) => `$p${i}: String!`).join(', ')
  return `query People($owner: String!, $repo: String!, $since: GitTimestamp!, ${names}) {
  people: repository(owner: $owner, name: $repo) { defaultBranchRef { target { ... on Commit {
    ${numbers.map((i) => `h${i}: history(first: 30, since: $since, path: $p${i}) { ...H }`).join('\n    ')}
  } } } }
}
fragment H on CommitHistoryConnection { pageInfo { hasNextPage } nodes { authors(first: 3) { nodes { name email user { login } } } } }`
}
