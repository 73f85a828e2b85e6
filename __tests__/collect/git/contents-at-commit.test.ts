import { join } from 'node:path'
import { afterAll, describe, expect, test } from '@jest/globals'
import { contentsAtCommit } from '../../../src/collect/git/contents-at-commit.ts'
import { defaultBudget } from '../../../src/collect/select-files.ts'
import { gitIn, gitRepository, removeTemporaryFolders } from '../../support/git-repository.ts'

afterAll(removeTemporaryFolders)

describe('contentsAtCommit', () => {
  test('reads within the budget, the rest is too large', async () => {
    const work = gitRepository({ Makefile: 'all:\n', 'a.py': 'a\n', 'b.py': 'b\n' })
    const place = { gitDir: join(work, '.git') }
    const commit = gitIn(work, ['rev-parse', 'HEAD'])
    const { texts } = await contentsAtCommit(place, commit, { budget: { ...defaultBudget, files: 2 } })
    expect(texts['Makefile']).toEqual({ state: 'seen', value: 'all:\n' })
    expect(texts['a.py']).toEqual({ state: 'seen', value: 'a\n' })
    expect(texts['b.py']).toMatchObject({ state: 'unseen', why: { reason: 'too-large' } })
  })

  test('two paths that decode alike are one entry', async () => {
    const work = gitRepository()
    const blob = gitIn(work, ['hash-object', '-w', '--stdin'], {}, 'x')
    const record = (byte: number) =>
      Buffer.concat([Buffer.from(`100644 blob ${blob}\t`), Buffer.from([byte]), Buffer.from('.py\0')])
    const tree = gitIn(work, ['mktree', '-z'], {}, Buffer.concat([record(0xfe), record(0xff)]))
    const commit = gitIn(work, ['commit-tree', tree, '-m', 'odd'])
    const contents = await contentsAtCommit({ gitDir: join(work, '.git') }, commit, {})
    expect(contents.tree).toMatchObject({ state: 'seen', value: { entries: [{ path: '\uFFFD.py' }] } })
  })
})
