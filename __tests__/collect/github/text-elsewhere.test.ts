import { afterAll, describe, expect, test } from '@jest/globals'
import { textElsewhere } from '../../../src/collect/github/text-elsewhere.ts'
import { gitIn, gitRepository, removeTemporaryFolders } from '../../support/git-repository.ts'
import { clientOf, githubWith, stopAll } from '../../support/github/client-of.ts'
import type { World } from '../../support/github/world.ts'

afterAll(async () => {
  await stopAll()
  removeTemporaryFolders()
})

const policies = gitRepository({
  'ml/floor.yml': 'minimum: 2\n',
  'large.yml': 'x'.repeat(600_000),
  'a.bin': Buffer.from([0, 1]),
})
const sha = gitIn(policies, ['rev-parse', 'HEAD'])
const read = async (more: Partial<World>, path: string, at = sha) =>
  textElsewhere(clientOf(await githubWith({}, { others: { 'acme/policies': policies }, ...more })), {
    repository: 'acme/policies',
    sha: at,
    path,
  })

describe('textElsewhere', () => {
  test('a file of another repository at a commit', async () =>
    expect(await read({}, 'ml/floor.yml')).toBe('minimum: 2\n'))

  test.each([
    ['a file that is none', {}, 'ml/none.yml', sha, 'there is no such file of text'],
    ['a folder', {}, 'ml', sha, 'there is no such file of text'],
    ['a commit that is none', {}, 'ml/floor.yml', 'b'.repeat(40), 'there is no such file of text'],
    ['a file that is not shown whole', {}, 'large.yml', sha, 'there is no such file of text'],
    ['a file that is no text', {}, 'a.bin', sha, 'there is no such file of text'],
    ['a repository that is none, or hidden', { others: {} }, 'ml/floor.yml', sha, 'Could not resolve'],
    ['one the token may not read', { permissions: {} }, 'ml/floor.yml', sha, 'FORBIDDEN'],
    [
      'an answer that is none',
      { troubles: [{ on: 'POST', does: 'odd' as const }] },
      'ml/floor.yml',
      sha,
      'cannot be read',
    ],
  ])('%s is unreadable', (_, world, path, at, why) => expect(read(world, path, at)).rejects.toThrow(why))
})
