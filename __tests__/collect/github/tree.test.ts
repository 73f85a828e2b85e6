import { afterAll, describe, expect, test } from '@jest/globals'
import { repositoryAt } from '../../../src/collect/github/repository-at.ts'
import { treesOf } from '../../../src/collect/github/tree.ts'
import { commitAll, gitIn, gitRepository, removeTemporaryFolders, writeFiles } from '../../support/git-repository.ts'
import { clientOf, githubOf, githubWith, stopAll } from '../../support/github/client-of.ts'
import type { World } from '../../support/github/world.ts'

afterAll(async () => {
  await stopAll()
  removeTemporaryFolders()
})

/** A repository with this many files in each folder. */
function folders(counts: Readonly<Record<string, number>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(counts).flatMap(([folder, count]) =>
      Array.from({ length: count }, (_, i) => [`${folder}/f${String(i).padStart(2, '0')}.py`, `${folder} ${i}\n`]),
    ),
  )
}

async function treeIn(files: Readonly<Record<string, string>>, world: Partial<World> = {}) {
  const github = await githubWith(files, world)
  const client = clientOf(github)
  const at = await repositoryAt(client, 'acme/churn', ['HEAD'])
  const [tree = await Promise.reject(new Error('no tree'))] = await treesOf(client, at)
  if (tree.state === 'unseen') return { why: tree.why, paths: [], missing: [], requests: client.requests().rest }
  const paths = tree.value.files.map(({ entry }) => entry.path)
  return { paths, missing: tree.value.missing, requests: client.requests().rest }
}

describe('treesOf', () => {
  test('lists files, links and submodules as git does, in one request', async () => {
    const folder = gitRepository({ 'a/b.py': 'x\n', 'a.py': 'yy\n', 'ü.py': '', 'run.sh': 'echo\n' })
    gitIn(folder, ['update-index', '--add', '--cacheinfo', `160000,${'1'.repeat(40)},sub`])
    gitIn(folder, ['update-index', '--add', '--cacheinfo', `120000,${gitIn(folder, ['rev-parse', 'HEAD:a.py'])},link`])
    gitIn(folder, ['commit', '-q', '-m', 'odd ones'])
    const client = clientOf(await githubOf(folder))
    const at = await repositoryAt(client, 'acme/churn', ['HEAD'])
    const [tree] = await treesOf(client, at)
    const oid = (path: string) => gitIn(folder, ['rev-parse', `HEAD:${path}`])
    expect(tree?.state === 'seen' && tree.value.files.map(({ entry }) => entry)).toEqual([
      { path: 'a.py', size: 3, kind: 'file', oid: oid('a.py') },
      { path: 'a/b.py', size: 2, kind: 'file', oid: oid('a/b.py') },
      { path: 'link', size: 3, kind: 'symlink', oid: oid('a.py') },
      { path: 'run.sh', size: 5, kind: 'file', oid: oid('run.sh') },
      { path: 'sub', size: 0, kind: 'submodule', oid: '1'.repeat(40) },
      { path: 'ü.py', size: 0, kind: 'file', oid: oid('ü.py') },
    ])
    expect(client.requests().rest).toBe(1)
  })

  test('completes a list that was cut off', async () => {
    const files = { ...folders({ '.github': 2, data: 20, src: 3, tests: 2 }), 'zoo.toml': 'x\n' }
    const tree = await treeIn(files, { treeLimit: 21 })
    expect(tree.paths).toEqual(Object.keys(files).sort())
    expect(tree.missing).toEqual([])
    expect(tree.requests).toBe(1 + 3) // whole; the folders from the cut on
  })

  test('says which folders are missing: data first', async () => {
    const files = folders({ a: 1, b: 1, c: 1, d: 1, '.github': 1, data: 30, images: 1, e: 1 })
    const tree = await treeIn(files, { treeLimit: 10 })
    // .github, a, b and c stand before the cut; d may have been cut; e is code.
    expect(tree.missing).toEqual(['data'])
    const listed = Object.keys(files).filter((path) => !path.startsWith('data/'))
    expect(tree.paths).toEqual(expect.arrayContaining(listed))

    const wide = folders({ x1: 9, x2: 9, x3: 9, x4: 9, x5: 9, data: 9, '.github': 9 })
    const cut = await treeIn(wide, { treeLimit: 10 })
    expect(cut.missing).toEqual(['data', 'x4', 'x5'])
    expect(cut.requests).toBe(1 + 4)
  })

  test('asks for a folder that two commits share once', async () => {
    const folder = gitRepository(folders({ a: 5, b: 5 }))
    const before = gitIn(folder, ['rev-parse', 'HEAD'])
    writeFiles(folder, { 'new.py': 'x\n' })
    const after = commitAll(folder)
    const client = clientOf(await githubOf(folder, { treeLimit: 7 }))
    const at = await repositoryAt(client, 'acme/churn', [before, after])
    const trees = await treesOf(client, at)
    expect(trees.map((tree) => tree.state === 'seen' && tree.value.files.length)).toEqual([10, 11])
    expect(client.requests().rest).toBe(1 + 1)
  })

  test('asks of further commits of a large repository for what they changed', async () => {
    const folder = gitRepository(folders({ '.github': 2, data: 20, src: 3 }))
    const before = gitIn(folder, ['rev-parse', 'HEAD'])
    writeFiles(folder, { 'src/new.py': 'x\n' })
    const after = commitAll(folder)
    const client = clientOf(await githubOf(folder, { treeLimit: 22 }))
    const trees = await treesOf(client, await repositoryAt(client, 'acme/churn', [after, before]))
    const told = trees.map((tree) => tree.state === 'seen' && [tree.value.files.length, tree.value.missing])
    expect(told).toEqual([
      [26, []],
      [25, []],
    ])
    expect(client.requests().rest).toBe(1 + 3) // whole; data, and src twice
  })

  test('does not trust a cut list whose rest cannot be had', async () => {
    const troubles = [{ on: 'GET /repos/acme/churn/git/trees', does: { status: 500 } }]
    const none = await treeIn({ 'a.py': 'x\n' }, { troubles })
    expect(none.why).toMatchObject({ what: 'the list of files', reason: 'failed' })
    const forbidden = await treeIn(
      { 'a.py': 'x\n' },
      {
        troubles: [{ on: 'GET /repos/acme/churn/git/trees', does: { status: 403 } }],
      },
    )
    expect(forbidden.why).toMatchObject({ reason: 'forbidden', permission: 'contents: read' })
  })
})
