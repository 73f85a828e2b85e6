import { afterAll, describe, expect, test } from '@jest/globals'
import { contributorsOf } from '../../../src/collect/github/contributors.ts'
import { repositoryAt } from '../../../src/collect/github/repository-at.ts'
import { commitAll, gitRepository, removeTemporaryFolders, writeFiles } from '../../support/git-repository.ts'
import { clientOf, githubOf, stopAll } from '../../support/github/client-of.ts'
import type { World } from '../../support/github/world.ts'

afterAll(async () => {
  await stopAll()
  removeTemporaryFolders()
})

const noreply = 'users.noreply.github.com'

/** Commits by these people, each changing one file. */
async function peopleIn(
  commits: readonly { readonly path: string; readonly name: string; readonly mail: string; readonly at?: string }[],
  asked: readonly string[],
  world: Partial<World> = {},
) {
  const folder = gitRepository({ 'README.md': 'Churn\n' }, { at: '2023-01-01T00:00:00Z' })
  for (const [i, { path, name, mail, at = '2026-11-20T00:00:00Z' }] of commits.entries()) {
    writeFiles(folder, { [path]: `x = ${i}\n` })
    commitAll(folder, { name, mail, at })
  }
  const client = clientOf(await githubOf(folder, world))
  const at = await repositoryAt(client, 'acme/churn', ['HEAD'])
  return contributorsOf(client, at, asked)
}

const counts = (told: Awaited<ReturnType<typeof peopleIn>>) =>
  told.state === 'seen' && told.value.paths.map(({ path, authors, whole }) => [path, authors.length, whole])

describe('contributorsOf', () => {
  test('counts the people behind each file, bots left out, however they sign', async () => {
    const told = await peopleIn(
      [
        { path: 'train.py', name: 'Ann Lee', mail: 'ann@acme.example' },
        { path: 'train.py', name: 'ann', mail: `7+ann-lee@${noreply}` },
        { path: 'train.py', name: 'Bob Ray', mail: 'bob@acme.example' },
        { path: 'train.py', name: 'dependabot[bot]', mail: `49+dependabot[bot]@${noreply}` },
        { path: 'serve.py', name: 'Bob Ray', mail: 'bob@home.example' },
      ],
      ['train.py', 'serve.py', 'gone.py'],
    )
    expect(counts(told)).toEqual([
      ['train.py', 2, true],
      ['serve.py', 1, true],
      ['gone.py', 0, true],
    ])
    expect(JSON.stringify(told)).not.toMatch(/ann|bob/i)
  })

  test('counts back twelve months from the newest change', async () => {
    const told = await peopleIn(
      [
        { path: 'train.py', name: 'Ann Lee', mail: 'ann@acme.example', at: '2024-01-01T00:00:00Z' },
        { path: 'train.py', name: 'Bob Ray', mail: 'bob@acme.example', at: '2025-06-01T00:00:00Z' },
      ],
      ['train.py'],
    )
    expect(counts(told)).toEqual([['train.py', 1, true]])
    expect(told).toMatchObject({ value: { since: '2024-06-01T00:00:00.000Z' } })
  })

  test('says where there is more than was told', async () => {
    const many = Array.from({ length: 31 }, () => ({ path: 'train.py', name: 'Ann Lee', mail: 'ann@acme.example' }))
    expect(counts(await peopleIn(many, ['train.py']))).toEqual([['train.py', 1, false]])
  })

  test('is unseen where the server fails, and asks nothing where there is nothing to ask for', async () => {
    const troubles = [{ on: 'POST /graphql People', does: { status: 500 } }]
    expect(await peopleIn([], ['train.py'], { troubles })).toMatchObject({ state: 'unseen', why: { reason: 'failed' } })
    expect(await peopleIn([], [], { troubles })).toMatchObject({ state: 'seen', value: { paths: [] } })
  })
})
