import { afterAll, describe, expect, test } from '@jest/globals'
import { attestationsOf } from '../../../src/collect/github/attestations.ts'
import { repositoryAt } from '../../../src/collect/github/repository-at.ts'
import { seen } from '../../../src/model/facet.ts'
import { removeTemporaryFolders } from '../../support/git-repository.ts'
import { clientOf, githubWith, stopAll } from '../../support/github/client-of.ts'
import type { World } from '../../support/github/world.ts'

afterAll(async () => {
  await stopAll()
  removeTemporaryFolders()
})

const digest = (letter: string) => `sha256:${letter.repeat(64)}`
const release = (tag: string, ...letters: readonly string[]) => ({
  tag,
  url: `https://github.com/acme/churn/releases/tag/${tag}`,
  publishedAt: '2026-11-01T00:00:00Z',
  prerelease: false,
  immutable: true,
  assets: letters.map((letter) => ({
    name: `${letter}.onnx`,
    size: 7,
    digest: digest(letter),
    uploadedBy: 'bot' as const,
  })),
})

async function attestedIn(releases: readonly ReturnType<typeof release>[], most: number, world: Partial<World> = {}) {
  const client = clientOf(await githubWith({ 'README.md': 'Churn\n' }, { attestations: [digest('a')], ...world }))
  const at = await repositoryAt(client, 'acme/churn', ['HEAD'])
  const before = client.requests().rest
  const told = await attestationsOf(client, at, seen(releases), most)
  return { told, requests: client.requests().rest - before }
}

describe('attestationsOf', () => {
  test('asks for a few assets of the last release that has any', async () => {
    const { told, requests } = await attestedIn([release('v3'), release('v2', 'a', 'b', 'c'), release('v1', 'd')], 2)
    expect(told).toEqual({
      state: 'seen',
      value: [
        { release: 'v2', asset: 'a.onnx', digest: digest('a'), attested: true },
        { release: 'v2', asset: 'b.onnx', digest: digest('b'), attested: false },
      ],
    })
    expect(requests).toBe(2)
  })

  test('asks nothing where there is nothing to ask for, or no request left', async () => {
    expect(await attestedIn([release('v3')], 2)).toEqual({ told: { state: 'seen', value: [] }, requests: 0 })
    const { told, requests } = await attestedIn([release('v2', 'a')], 0)
    expect(told).toMatchObject({ state: 'unseen', why: { reason: 'too-large' } })
    expect(requests).toBe(0)
  })

  test('says what is lacking', async () => {
    const { told } = await attestedIn([release('v2', 'a')], 2, { permissions: { contents: 'read' } })
    expect(told).toMatchObject({ state: 'unseen', why: { reason: 'forbidden', permission: 'attestations: read' } })
  })
})
