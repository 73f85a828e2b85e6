import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from '@jest/globals'
import { describeRepository, ownerAndName } from '../../../src/collect/git/describe-repository.ts'
import { locateRepository } from '../../../src/collect/git/locate-repository.ts'
import {
  bareClone,
  gitIn,
  gitRepository,
  removeTemporaryFolders,
  temporaryFolder,
} from '../../support/git-repository.ts'

afterAll(removeTemporaryFolders)

const describing = (path: string) => describeRepository(locateRepository(path))

describe('ownerAndName', () => {
  test.each([
    ['https://github.com/acme/churn.git', 'acme/churn'],
    ['https://github.com/acme/churn', 'acme/churn'],
    ['https://user:secret@github.com/acme/churn.js.git/', 'acme/churn.js'],
    ['git@github.com:acme/churn.git', 'acme/churn'],
    ['ssh://git@github.acme.example:22/acme/churn.git', 'acme/churn'],
    ['https://gitlab.com/acme/churn.git', undefined],
    ['/srv/churn.git', undefined],
    ['', undefined],
  ])('%s', (url, name) => {
    expect(ownerAndName(url)).toBe(name)
  })
})

describe('describeRepository', () => {
  test('takes the name from the remote and the default branch from its HEAD', async () => {
    const origin = gitRepository({ 'a.py': 'a' })
    gitIn(origin, ['branch', '-m', 'trunk'])
    gitIn(origin, ['branch', 'main'])
    const clone = join(temporaryFolder(), 'clone')
    gitIn(origin, ['clone', '-q', origin, clone])
    gitIn(clone, ['config', 'remote.origin.url', 'https://github.com/acme/churn'])
    expect(await describing(clone)).toEqual({
      name: 'acme/churn',
      defaultBranch: 'trunk',
      shallow: false,
      objects: join(clone, '.git/objects'),
    })
  })

  test('takes HEAD of a bare repository', async () => {
    const origin = gitRepository({ 'a.py': 'a' })
    gitIn(origin, ['branch', '-m', 'trunk'])
    gitIn(origin, ['branch', 'main'])
    expect(await describing(bareClone(origin))).toMatchObject({ name: 'churn', defaultBranch: 'trunk' })
  })

  test('takes HEAD of a git directory that has no configuration to say it is bare', async () => {
    const origin = gitRepository({ 'a.py': 'a' })
    gitIn(origin, ['branch', '-m', 'develop'])
    gitIn(origin, ['branch', 'main'])
    const bare = bareClone(origin)
    rmSync(join(bare, 'config'))
    expect(await describing(bare)).toMatchObject({ defaultBranch: 'develop' })
  })

  test('takes a usual name over the branch that happens to be checked out', async () => {
    const work = gitRepository({ 'a.py': 'a' })
    gitIn(work, ['switch', '-q', '-c', 'feature'])
    expect(await describing(work)).toMatchObject({ defaultBranch: 'main' })
    gitIn(work, ['branch', '-D', 'main'])
    expect(await describing(work)).toMatchObject({ defaultBranch: 'feature' })
    gitIn(work, ['checkout', '-q', '--detach'])
    gitIn(work, ['branch', '-D', 'feature'])
    expect(await describing(work)).toMatchObject({ defaultBranch: null })
  })
})
