import { afterAll, describe, expect, test } from '@jest/globals'
import { comment } from '../../src/publish/comment.ts'
import { marked } from '../../src/publish/comment/marker.ts'
import { gitIn, gitRepository, removeTemporaryFolders } from '../support/git-repository.ts'
import { clientOf, githubOf, stopAll } from '../support/github/client-of.ts'
import type { World, WorldComment } from '../support/github/world.ts'

afterAll(async () => {
  await stopAll()
  removeTemporaryFolders()
})

const at = '2026-11-19T12:00:00Z'
const own = (id: number, body: string): WorldComment => ({
  id,
  issue: 7,
  author: 'github-actions[bot]',
  body: marked('key', 'a'.repeat(40), body),
  createdAt: at,
  updatedAt: at,
  minimized: false,
})

async function published(world: Partial<World>, more: { readonly create?: boolean; readonly body?: string } = {}) {
  const folder = gitRepository({ 'README.md': 'x\n' })
  const headSha = gitIn(folder, ['rev-parse', 'HEAD'])
  const pull = { number: 7, title: 't', state: 'open', author: 'ann', head: { ref: 'b', sha: headSha } } as const
  const github = await githubOf(folder, { pullRequests: [{ ...pull, base: { ref: 'main' } }], ...world })
  const delivery = await comment(clientOf(github), {
    owner: 'acme',
    repo: 'churn',
    number: 7,
    key: 'key',
    headSha,
    baseRef: 'main',
    body: more.body ?? 'new\n',
    create: more.create ?? true,
  })
  return { delivery, github, headSha, bodies: github.world.comments.map((one) => one.body) }
}

describe('comment', () => {
  test('is made with its marker and its commit in front', async () => {
    const { delivery, bodies, headSha, github } = await published({})
    expect(delivery).toMatchObject({ state: 'delivered', detail: 'created' })
    expect(bodies).toEqual([`<!-- mlops-maturity:v1:key -->\n<!-- head:${headSha} -->\n\nnew\n`])
    expect(github.requests).toHaveLength(2)
  })

  test('is not made where nobody wants one, and updated all the same where there is one', async () => {
    expect((await published({}, { create: false })).bodies).toEqual([])
    const { delivery, bodies } = await published({ comments: [own(1, 'old')] }, { create: false })
    expect(delivery).toMatchObject({ detail: 'updated' })
    expect(bodies[0]).toContain('new')
  })

  test('that says the same already is left alone, whatever commit it was about', async () => {
    const { delivery, github } = await published({ comments: [own(1, 'new')] })
    expect(delivery).toMatchObject({ state: 'delivered', detail: 'unchanged' })
    expect(github.requests).toHaveLength(1)
  })

  test('that came into being at the same moment goes, so that one remains', async () => {
    const comments: WorldComment[] = []
    const { bodies, delivery } = await published({
      comments,
      before: (label) => {
        if (label.endsWith('MaturityComment')) comments.push(own(500, 'the other run'))
      },
    })
    expect(bodies).toHaveLength(1)
    expect(bodies[0]).toContain('new')
    expect(delivery.url).toContain('#issuecomment-1001')
  })

  test.each([
    ['read', { permissions: { contents: 'write' } }, /FORBIDDEN.*pull-requests: write/],
    ['make', { permissions: { 'pull-requests': 'read' } }, /FORBIDDEN.*pull-requests: write/],
    [
      'update',
      { permissions: { 'pull-requests': 'read' }, comments: [own(1, 'old')] },
      /403 .*issues: write or pull-requests: write/,
    ],
    ['find', { pullRequests: [] }, /NOT_FOUND/],
  ] satisfies [string, Partial<World>, RegExp][])('is refused with the reason: may not %s', async (_, world, words) => {
    const { delivery } = await published(world)
    expect(delivery.state).toBe('refused')
    expect(delivery.detail).toMatch(words)
  })

  test('is not made again when the answer to making it was lost', async () => {
    const { delivery, github } = await published({ troubles: [{ on: 'POST /graphql MaturityComment', does: 'reset' }] })
    expect(delivery.state).toBe('refused')
    expect(github.requests.filter((one) => one.label.endsWith('MaturityComment')).length).toBeLessThanOrEqual(1)
  })
})
