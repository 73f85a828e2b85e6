import { afterAll, describe, expect, test } from '@jest/globals'
import { repositoryAt } from '../../../src/collect/github/repository-at.ts'
import { textsOf } from '../../../src/collect/github/texts.ts'
import { treesOf } from '../../../src/collect/github/tree.ts'
import { removeTemporaryFolders } from '../../support/git-repository.ts'
import { clientOf, githubWith, stopAll } from '../../support/github/client-of.ts'
import type { World } from '../../support/github/world.ts'

afterAll(async () => {
  await stopAll()
  removeTemporaryFolders()
})

async function textsIn(files: Readonly<Record<string, string | Buffer>>, world: Partial<World> = {}, most?: number) {
  const github = await githubWith(files, world)
  const client = clientOf(github)
  const at = await repositoryAt(client, 'acme/churn', ['HEAD'])
  const [tree] = await treesOf(client, at)
  const listed = tree?.state === 'seen' ? tree.value.files : []
  const asked = client.requests()
  const contentOf = await textsOf(client, at, listed, most)
  const now = client.requests()
  const contents = listed.map((file) => {
    const content = contentOf(file)
    return [file.entry.path, content instanceof Uint8Array ? Buffer.from(content).toString('utf8') : content] as const
  })
  return {
    contents: Object.fromEntries(contents),
    requests: { rest: now.rest - asked.rest, graphql: now.graphql - asked.graphql },
  }
}

const long = 'x'.repeat(600_000)
const many = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, i) => [`f${1000 + i}.py`, `x = ${i}\n`]))
const texts = { on: 'POST /graphql Texts' }

describe('textsOf', () => {
  test('reads many files in one request, equal ones once', async () => {
    const { contents, requests } = await textsIn({ ...many(150), 'copy.py': 'x = 0\n' })
    expect(contents).toEqual({ ...many(150), 'copy.py': 'x = 0\n' })
    expect(requests).toEqual({ rest: 0, graphql: 1 })
  })

  test('reads in batches, most telling first, and says what is beyond them', async () => {
    const { contents, requests } = await textsIn(many(550), {}, 2)
    expect(requests).toEqual({ rest: 0, graphql: 2 })
    expect(contents['f1499.py']).toBe('x = 499\n')
    expect(contents['f1500.py']).toMatchObject({ reason: 'too-large' })
  })

  test('reads long files one by one', async () => {
    const { contents, requests } = await textsIn({ 'long.py': long, 'a.py': 'x\n' })
    expect(contents).toEqual({ 'long.py': long, 'a.py': 'x\n' })
    expect(requests).toEqual({ rest: 1, graphql: 1 })
  })

  test('splits batches of large files', async () => {
    const big = Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`big${i}.py`, `${i} ${'y'.repeat(500_000)}`]))
    const { requests } = await textsIn(big)
    expect(requests).toEqual({ rest: 0, graphql: 2 })
  })

  test('knows binaries', async () => {
    const { contents, requests } = await textsIn({ 'a.py': Buffer.from([1, 0, 2]) })
    expect(contents['a.py']).toEqual({ reason: 'failed', detail: 'binary' })
    expect(requests).toEqual({ rest: 0, graphql: 1 })
  })

  test.each([['malformed' as const], ['odd' as const], [{ status: 502 }]])(
    'falls back to single requests where GraphQL is %j, as far as they go',
    async (does) => {
      const { contents } = await textsIn(many(5), { troubles: [{ ...texts, does }] }, 4)
      expect(Object.values(contents).map((content) => typeof content)).toEqual([
        'string',
        'string',
        'string',
        'object',
        'object',
      ])
      expect(contents['f1004.py']).toMatchObject({ reason: 'failed' })
    },
  )

  test('does not go on asking where a limit refuses', async () => {
    const does = { status: 429, headers: { 'retry-after': '600' } }
    const { contents, requests } = await textsIn(
      { ...many(3), 'long.py': long, 'other.py': `${long}y` },
      {
        troubles: [
          { ...texts, does },
          { on: 'GET /repos/acme/churn/git/blobs', does },
        ],
      },
    )
    expect(requests).toEqual({ rest: 1, graphql: 1 })
    expect(contents['f1000.py']).toMatchObject({ reason: 'rate-limited' })
    expect(contents['long.py']).toMatchObject({ reason: 'rate-limited' })
  })
})
