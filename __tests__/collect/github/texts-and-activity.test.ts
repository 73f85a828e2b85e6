import { afterAll, describe, expect, test } from '@jest/globals'
import { textsAndActivity } from '../../../src/collect/github/texts-and-activity.ts'
import { repositoryAt } from '../../../src/collect/github/repository-at.ts'
import { allowanceOf } from '../../../src/collect/github/allowance.ts'
import { treesOf } from '../../../src/collect/github/tree.ts'
import { removeTemporaryFolders } from '../../support/git-repository.ts'
import { clientOf, githubWith, stopAll } from '../../support/github/client-of.ts'

afterAll(async () => {
  await stopAll()
  removeTemporaryFolders()
})

const many = Object.fromEntries(Array.from({ length: 800 }, (_, i) => [`src/m${1000 + i}.py`, `x = ${i}\n`]))
const assets = [{ name: 'model.onnx', size: 7, digest: `sha256:${'a'.repeat(64)}` }]
const releases = [{ tag: 'v1', publishedAt: '2026-11-01T00:00:00Z', assets }]

/** What is brought by so many requests. */
async function broughtBy(most: number) {
  const client = clientOf(await githubWith(many, { releases }))
  const at = await repositoryAt(client, 'acme/churn', ['HEAD'])
  const [tree] = await treesOf(client, at)
  const wanted = tree?.state === 'seen' ? tree.value.files : []
  const allowance = allowanceOf(client, most)
  const [contentOf, activity] = await textsAndActivity(client, at, { wanted, code: ['src/m1000.py'], allowance })
  const read = wanted.filter((file) => contentOf(file) instanceof Uint8Array).length
  const seen = Object.entries(activity).flatMap(([name, { state }]) => (state === 'seen' ? [name] : []))
  return { read, seen, left: allowance.left() }
}

describe('textsAndActivity', () => {
  test.each([
    [2, { read: 500, seen: [], left: 0 }],
    [3, { read: 500, seen: ['contributors'], left: 0 }],
    [4, { read: 500, seen: ['contributors', 'releases'], left: 0 }],
    [6, { read: 800, seen: ['contributors', 'releases'], left: 0 }],
    [9, { read: 800, seen: ['contributors', 'releases', 'attestations'], left: 2 }],
  ])('spends %d requests on the texts first and never more', async (most, brought) => {
    expect(await broughtBy(most)).toEqual(brought)
  })
})
