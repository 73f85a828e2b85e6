import { afterAll, describe, expect, test } from '@jest/globals'
import { releaseCountPart, releasesOf } from '../../../src/collect/github/releases.ts'
import { repositoryAt } from '../../../src/collect/github/repository-at.ts'
import { partIn } from '../../../src/collect/github/look/part.ts'
import { removeTemporaryFolders } from '../../support/git-repository.ts'
import { clientOf, githubWith, stopAll } from '../../support/github/client-of.ts'
import type { World } from '../../support/github/world.ts'

afterAll(async () => {
  await stopAll()
  removeTemporaryFolders()
})

const assets = [
  { name: 'model.onnx', size: 7, digest: `sha256:${'a'.repeat(64)}` },
  { name: 'notes.txt', size: 1, uploader: 'mallory' },
]
const release = { tag: 'v1', publishedAt: '2026-11-01T00:00:00Z', immutable: true, assets }

async function githubWhere(world: Partial<World>) {
  const client = clientOf(await githubWith({ 'README.md': 'Churn\n' }, world))
  return { client, at: await repositoryAt(client, 'acme/churn', ['HEAD']) }
}

describe('releasesOf', () => {
  test('tells tags, assets, digests and whether they can still be changed', async () => {
    const { client, at } = await githubWhere({ releases: [release] })
    expect(await releasesOf(client, at)).toEqual({
      state: 'seen',
      value: [
        {
          tag: 'v1',
          publishedAt: release.publishedAt,
          prerelease: false,
          immutable: true,
          url: 'https://github.com/acme/churn/releases/tag/v1',
          assets: [
            { ...assets[0], uploadedBy: 'bot' },
            { name: 'notes.txt', size: 1, digest: null, uploadedBy: 'person' },
          ],
        },
      ],
    })
  })

  test('is unseen where the server fails', async () => {
    const troubles = [{ on: 'GET /repos/acme/churn/releases', does: { status: 500 } }]
    const { client, at } = await githubWhere({ troubles })
    expect(await releasesOf(client, at)).toMatchObject({ state: 'unseen', why: { reason: 'failed', status: 500 } })
  })
})

describe('releaseCountPart', () => {
  test('counts them, so that nobody asks where there is none', async () => {
    const { at } = await githubWhere({ releases: [release, { ...release, tag: 'v0' }] })
    expect(partIn(at.looked, releaseCountPart)).toEqual({ state: 'seen', value: 2 })
  })
})
