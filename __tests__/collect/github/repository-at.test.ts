import { afterAll, describe, expect, test } from '@jest/globals'
import { repositoryAt } from '../../../src/collect/github/repository-at.ts'
import { UnreadableFault, UsageFault } from '../../../src/model/fault.ts'
import { commitAll, gitIn, gitRepository, removeTemporaryFolders, writeFiles } from '../../support/git-repository.ts'
import { clientOf, githubOf, githubWith, stopAll } from '../../support/github/client-of.ts'
import type { World } from '../../support/github/world.ts'

afterAll(async () => {
  await stopAll()
  removeTemporaryFolders()
})

const files = { 'README.md': 'Churn\n' }
const withoutGraphql = { on: 'POST /graphql', does: { status: 404 } }
const enterprise = { oldServer: true, rules: [{ type: 'pull_request' as const, reviews: 1 }] }

describe('repositoryAt', () => {
  test('finds name, default branch and the commits of refs, in one request', async () => {
    const folder = gitRepository(files)
    const first = gitIn(folder, ['rev-parse', 'HEAD'])
    gitIn(folder, ['tag', '-a', 'v1', '-m', 'one'])
    writeFiles(folder, { 'a.py': 'x = 1\n' })
    const second = commitAll(folder)
    const github = await githubOf(folder)
    const client = clientOf(github)
    const at = await repositoryAt(client, 'Acme/CHURN', ['HEAD', first, 'v1', 'refs/heads/main'])
    expect(at).toMatchObject({ name: 'acme/churn', defaultBranch: 'main', commits: [second, first, first, second] })
    expect(client.requests()).toEqual({ rest: 0, graphql: 1 })
  })

  test('asks an older server for what it has always known', async () => {
    const folder = gitRepository(files)
    const head = gitIn(folder, ['rev-parse', 'HEAD'])
    const client = clientOf(await githubOf(folder, enterprise))
    const departure = { branch: 'refs/heads/main', head }
    const at = await repositoryAt(client, 'acme/churn', ['HEAD'], departure)
    expect(at).toMatchObject({ name: 'acme/churn', defaultBranch: 'main', commits: [head], rules: { state: 'unseen' } })
    expect(at.upToDate).toBeUndefined()
    expect(at.roots.get(head)).toMatchObject([{ path: 'README.md' }])
    expect(client.requests()).toEqual({ rest: 0, graphql: 2 })
    await expect(repositoryAt(client, 'acme/churn', ['nowhere'])).rejects.toThrow(UsageFault)
  })

  test('asks by REST where no query is answered', async () => {
    const folder = gitRepository(files)
    const head = gitIn(folder, ['rev-parse', 'HEAD'])
    const client = clientOf(await githubOf(folder, { troubles: [withoutGraphql] }))
    const at = await repositoryAt(client, 'acme/churn', ['HEAD'])
    expect(at).toMatchObject({ name: 'acme/churn', defaultBranch: 'main', commits: [head], rules: { state: 'unseen' } })
    await expect(repositoryAt(client, 'acme/churn', ['nowhere'])).rejects.toThrow(UsageFault)
  })

  test.each([
    ['malformed', 'malformed' as const],
    ['500', { status: 500 }],
  ])('asks by REST where GraphQL is %s', async (_, does) => {
    const github = await githubWith(files, { troubles: [{ on: 'POST /graphql', does }] })
    expect(await repositoryAt(clientOf(github), 'acme/churn', ['HEAD'])).toMatchObject({ defaultBranch: 'main' })
  })

  const unreadable: readonly (readonly [string, Partial<World>, string, RegExp])[] = [
    ['another repository', {}, 'acme/other', /acme\/other could not be read: .*NOT_FOUND.*\(needs contents: read\)/],
    ['no permission', { permissions: {} }, 'acme/churn', /FORBIDDEN.*\(needs contents: read\)/],
    [
      'no permission on a server without GraphQL',
      { permissions: {}, troubles: [withoutGraphql] },
      'acme/churn',
      /403: Resource.*\(needs contents=?:? ?read\)/,
    ],
    [
      'a server without GraphQL that does not have it',
      { troubles: [withoutGraphql] },
      'acme/other',
      /acme\/other could not be read: .* 404/,
    ],
    ['an old server without it', { oldServer: true }, 'acme/other', /acme\/other could not be read: .*NOT_FOUND/],
    ['no permission on an old server', { permissions: {}, oldServer: true }, 'acme/churn', /FORBIDDEN/],
    [
      'limits',
      { troubles: [{ on: 'POST /graphql', does: { status: 429, headers: { 'retry-after': '3600' } } }] },
      'acme/churn',
      / 429/,
    ],
    ['nothing', { troubles: [{ on: '', does: 'reset' }] }, 'acme/churn', /got no answer/],
  ]
  test.each(unreadable)('cannot read with %s', async (_, world, name, message) => {
    const client = clientOf(await githubWith(files, world))
    const reading = repositoryAt(client, name, ['HEAD'])
    await expect(reading).rejects.toThrow(UnreadableFault)
    await expect(reading).rejects.toThrow(message)
  })

  test('refuses a wrong token in a sentence', async () => {
    const github = await githubWith(files)
    const stranger = { ...github, world: { ...github.world, token: 'another' } }
    await expect(repositoryAt(clientOf(stranger), 'acme/churn', ['HEAD'])).rejects.toThrow(/401: Bad credentials/)
  })

  test.each([[false], [true]])('says that there are no commits (old server: %s)', async (oldServer) => {
    const client = clientOf(await githubWith(undefined, { oldServer }))
    await expect(repositoryAt(client, 'acme/churn', ['HEAD'])).rejects.toThrow('acme/churn has no commits')
  })

  test('says which ref leads to no commit', async () => {
    const client = clientOf(await githubWith(files))
    await expect(repositoryAt(client, 'acme/churn', ['nowhere'])).rejects.toThrow(
      "ref 'nowhere' not found in acme/churn",
    )
    await expect(repositoryAt(client, 'acme/churn', ['HEAD:README.md'])).rejects.toThrow(UsageFault)
    await expect(repositoryAt(client, 'churn', ['HEAD'])).rejects.toThrow(UsageFault)
  })
})
