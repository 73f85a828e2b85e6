import { join } from 'node:path'
import { afterAll, describe, expect, test } from '@jest/globals'
import { historyOf } from '../../../src/collect/git/history-of.ts'
import { resolveCommit } from '../../../src/collect/git/resolve-commit.ts'
import type { Commit } from '../../../src/model/snapshot.ts'
import {
  commitAll,
  gitIn,
  gitRepository,
  removeTemporaryFolders,
  writeFiles,
  type Who,
} from '../../support/git-repository.ts'

afterAll(removeTemporaryFolders)

const ann: Who = { name: 'Ann Archer', mail: 'ann@example.com' }
const bob: Who = { name: 'Bob Baker', mail: 'bob@example.com' }

async function commitsIn(work: string): Promise<readonly Commit[]> {
  const place = { gitDir: join(work, '.git') }
  const newest = await resolveCommit(place, 'HEAD')
  const history = newest === undefined ? undefined : await historyOf(place, newest)
  return history?.state === 'seen' ? history.value : []
}

function change(work: string, path: string, who: Who, message?: string): string {
  writeFiles(work, { [path]: `${path} ${who.at}` })
  return commitAll(work, who, message)
}

describe('historyOf', () => {
  test('newest first, with date, an opaque author and the paths', async () => {
    const work = gitRepository({ 'a.py': 'a', 'dir/b\nc.py': 'b' }, { ...ann, at: '2026-01-01T00:00:00+01:00' })
    const second = change(work, 'a.py', { ...bob, at: '2026-02-01T00:00:00Z' })
    const commits = await commitsIn(work)
    expect(commits).toMatchObject([
      { sha: second, bot: false, paths: ['a.py'] },
      { at: '2026-01-01T00:00:00+01:00', paths: ['a.py', 'dir/b\nc.py'] },
    ])
    expect(commits[0]?.author).toMatch(/^[0-9a-f]{16}$/)
    expect(new Set(commits.map((commit) => commit.author)).size).toBe(2)
  })

  test('twelve months of activity, counted back from the newest commit', async () => {
    const work = gitRepository({ 'a.py': 'a' }, { ...ann, at: '2019-01-01T00:00:00Z' })
    change(work, 'b.py', { ...ann, at: '2020-01-15T00:00:00Z' })
    change(work, 'c.py', { ...ann, at: '2021-01-01T00:00:00Z' })
    expect((await commitsIn(work)).map((commit) => commit.paths)).toEqual([['c.py'], ['b.py']])
  })

  test('merges are left out, what they bring is not', async () => {
    const work = gitRepository({ 'a.py': 'a' })
    gitIn(work, ['switch', '-q', '-c', 'side'])
    change(work, 'b.py', bob)
    gitIn(work, ['switch', '-q', 'main'])
    change(work, 'c.py', ann)
    gitIn(work, ['merge', '-q', '--no-ff', '-m', 'merge', 'side'], ann)
    const paths = (await commitsIn(work)).flatMap((commit) => commit.paths)
    expect(paths.sort()).toEqual(['a.py', 'b.py', 'c.py'])
  })

  test('human co-authors are entries of their own, assistants are not', async () => {
    const work = gitRepository({ 'a.py': 'a' }, ann)
    const message = [
      'work',
      '',
      'Co-authored-by: Bob Baker <bob@example.com>',
      'Co-authored-by: Claude <noreply@anthropic.com>',
      'Co-authored-by: Ann Archer <ann@example.com>',
    ].join('\n')
    const sha = change(work, 'b.py', ann, message)
    const both = (await commitsIn(work)).filter((commit) => commit.sha === sha)
    expect(both).toHaveLength(2)
    expect(new Set(both.map((commit) => commit.author)).size).toBe(2)
    expect(both.every((commit) => !commit.bot && commit.paths[0] === 'b.py')).toBe(true)
  })

  test('bots are marked', async () => {
    const work = gitRepository(
      { 'a.py': 'a' },
      { name: 'dependabot[bot]', mail: '49699333+dependabot[bot]@users.noreply.github.com' },
    )
    expect(await commitsIn(work)).toMatchObject([{ bot: true }])
  })

  test('a .mailmap joins the addresses of one person', async () => {
    const work = gitRepository({ '.mailmap': 'Ann Archer <ann@example.com> <aa@old.example>\n' }, ann)
    change(work, 'a.py', { name: 'aa', mail: 'aa@old.example' })
    expect(new Set((await commitsIn(work)).map((commit) => commit.author)).size).toBe(1)
  })

  test('an empty commit and an empty address confuse nothing', async () => {
    const work = gitRepository({ 'a.py': 'a' }, ann)
    commitAll(work, { name: 'Nobody', mail: '' })
    change(work, 'b.py', bob)
    expect((await commitsIn(work)).map((commit) => commit.paths)).toEqual(
      expect.arrayContaining([['b.py'], [], ['a.py']]),
    )
  })
})
