import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from '@jest/globals'
import { collectGit } from '../../../src/collect/git/collect-git.ts'
import { defaultBudget } from '../../../src/collect/select-files.ts'
import { UnreadableFault, UsageFault } from '../../../src/model/fault.ts'
import { snapshotSchema, type Snapshot } from '../../../src/model/snapshot.ts'
import {
  bareClone,
  commitAll,
  gitIn,
  gitRepository,
  removeTemporaryFolders,
  temporaryFolder,
  writeFiles,
} from '../../support/git-repository.ts'

afterAll(removeTemporaryFolders)

const about = { now: '2026-11-20T12:00:00.000Z', tool: { name: 'mlops-maturity', version: '0.0.0' } }
const collect = (path: string, more: { ref?: string; exclude?: (path: string) => boolean } = {}) =>
  collectGit({ path, ...about, ...more })

function pathsOf(snapshot: Snapshot): readonly string[] {
  const { tree } = snapshot.facts
  return tree.state === 'seen' ? tree.value.entries.map((entry) => entry.path).sort() : ['unseen']
}

const textOf = (snapshot: Snapshot, path: string) => snapshot.facts.texts[path]
const seenText = (value: string) => ({ state: 'seen', value })

const churn = {
  'README.md': '# churn\n',
  'src/train.py': 'model.fit(x, y)\n',
  '.github/workflows/ci.yml': 'on: push\n',
  'data/x.csv': '1,2\n',
}

describe('what is read', () => {
  test('a bare repository at HEAD', async () => {
    const work = gitRepository(churn)
    const snapshot = await collect(bareClone(work))
    expect(snapshotSchema.parse(snapshot)).toEqual(snapshot)
    expect(pathsOf(snapshot)).toEqual(Object.keys(churn).sort())
    expect(textOf(snapshot, 'src/train.py')).toEqual(seenText('model.fit(x, y)\n'))
    expect(textOf(snapshot, 'data/x.csv')).toBeUndefined()
    expect(snapshot.repository).toEqual({
      name: 'churn',
      commit: gitIn(work, ['rev-parse', 'HEAD']),
      ref: 'HEAD',
      defaultBranch: 'main',
      source: 'git',
    })
    expect(snapshot.usage.files).toEqual({ listed: 4, read: 3 })
    expect(snapshot.facts.branchRules).toMatchObject({ state: 'unseen', why: { reason: 'not-collected' } })
    expect(snapshot.notes).toEqual([])
  })

  test('any commit of a work tree, whatever is checked out', async () => {
    const work = gitRepository({ 'a.py': 'one\n' })
    const first = gitIn(work, ['rev-parse', 'HEAD'])
    writeFiles(work, { 'a.py': 'two\n', 'b.py': 'b\n' })
    commitAll(work)
    gitIn(work, ['tag', 'v2'])
    expect(textOf(await collect(work, { ref: first }), 'a.py')).toEqual(seenText('one\n'))
    const tagged = await collect(work, { ref: 'v2' })
    expect(textOf(tagged, 'a.py')).toEqual(seenText('two\n'))
    expect(tagged.repository.ref).toBe('v2')
    expect(pathsOf(await collect(join(work, '.git'), { ref: 'main~1' }))).toEqual(['a.py'])
  })

  test('a work tree as it is on disk', async () => {
    const work = gitRepository({ 'kept.py': 'kept\n', 'gone.py': 'gone\n', '.gitignore': 'ignored.py\n' })
    rmSync(join(work, 'gone.py'))
    writeFiles(work, { 'kept.py': 'changed\n', 'new.py': 'new\n', 'ignored.py': 'ignored\n' })
    const snapshot = await collect(work)
    expect(pathsOf(snapshot)).toEqual(['.gitignore', 'kept.py', 'new.py'])
    expect(textOf(snapshot, 'kept.py')).toEqual(seenText('changed\n'))
    expect(textOf(snapshot, 'new.py')).toEqual(seenText('new\n'))
    expect(snapshot.repository).toMatchObject({ ref: 'work tree', commit: gitIn(work, ['rev-parse', 'HEAD']) })
  })

  test('the whole repository for a folder in it, and says so', async () => {
    const work = gitRepository(churn)
    const snapshot = await collect(join(work, 'src'))
    expect(pathsOf(snapshot)).toEqual(Object.keys(churn).sort())
    expect(snapshot.notes).toMatchObject([{ severity: 'info', message: expect.stringContaining('whole repository') }])
  })

  test('files before the first commit', async () => {
    const work = gitRepository()
    writeFiles(work, { 'a.py': 'a\n' })
    const snapshot = await collect(work)
    expect(pathsOf(snapshot)).toEqual(['a.py'])
    expect(snapshot.repository).toMatchObject({ commit: null, defaultBranch: 'main' })
    expect(snapshot.facts.history).toEqual({ state: 'seen', value: [] })
  })

  test('a linked work tree', async () => {
    const work = gitRepository(churn)
    const linked = join(temporaryFolder(), 'linked')
    gitIn(work, ['worktree', 'add', '-q', '-b', 'side', linked])
    writeFiles(linked, { 'side.py': 'side\n' })
    expect(pathsOf(await collect(linked))).toEqual([...Object.keys(churn), 'side.py'].sort())
    expect(pathsOf(await collect(linked, { ref: 'side' }))).toEqual(Object.keys(churn).sort())
  })

  test('nothing of what is excluded', async () => {
    const snapshot = await collect(gitRepository(churn), { exclude: (path) => path.startsWith('src/') })
    expect(textOf(snapshot, 'src/train.py')).toBeUndefined()
    expect(pathsOf(snapshot)).toContain('src/train.py')
  })

  test('the same, byte for byte, each time', async () => {
    const work = gitRepository(churn)
    expect(JSON.stringify(await collect(work, { ref: 'HEAD' }))).toBe(
      JSON.stringify(await collect(work, { ref: 'HEAD' })),
    )
  })
})

describe('foreign input', () => {
  test('is frozen in the snapshot', async () => {
    const snapshot = await collect(gitRepository(churn))
    const frozen = (value: unknown): boolean =>
      typeof value !== 'object' || value === null || (Object.isFrozen(value) && Object.values(value).every(frozen))
    expect(frozen(snapshot)).toBe(true)
  })

  test.each([
    ['on disk', undefined],
    ['at a commit', 'HEAD'],
  ])('strange paths survive %s', async (_where, ref) => {
    const paths = [
      'new\nline.py',
      'quo"te\'s.py',
      'back\\slash.py',
      'bidi\u202Etxt.py',
      'tab\t.py',
      '-dash.py',
      'ünï 語.py',
      ' .py',
    ]
    const work = gitRepository(Object.fromEntries(paths.map((path) => [path, `${path.length}\n`])))
    const snapshot = await collect(work, ref === undefined ? {} : { ref })
    expect(pathsOf(snapshot)).toEqual([...paths].sort())
    for (const path of paths) expect(textOf(snapshot, path)).toEqual(seenText(`${path.length}\n`))
  })

  test('a path that is not UTF-8 is shown with replacements and noted', async () => {
    const work = gitRepository({ 'a.py': 'a\n' })
    const blob = gitIn(work, ['hash-object', '-w', '--stdin'], {}, 'odd\n')
    const record = Buffer.concat([Buffer.from(`100644 blob ${blob}\tb`), Buffer.from([0xff]), Buffer.from('.py\0')])
    const tree = gitIn(work, ['mktree', '-z'], {}, record)
    const commit = gitIn(work, ['commit-tree', tree, '-m', 'odd'])
    const snapshot = await collect(work, { ref: commit })
    expect(pathsOf(snapshot)).toEqual(['b\uFFFD.py'])
    expect(textOf(snapshot, 'b\uFFFD.py')).toEqual(seenText('odd\n'))
    expect(snapshot.notes).toMatchObject([{ severity: 'info', path: 'b\uFFFD.py' }])
  })

  test('links are named and never followed', async () => {
    const outside = temporaryFolder()
    writeFiles(outside, { 'secret.py': 'outside\n', 'folder/deep.py': 'outside\n' })
    const work = gitRepository({ 'folder/deep.py': 'inside\n', 'a.py': 'a\n' })
    symlinkSync(join(outside, 'secret.py'), join(work, 'link.py'))
    commitAll(work)
    rmSync(join(work, 'folder'), { recursive: true })
    symlinkSync(join(outside, 'folder'), join(work, 'folder'))
    const onDisk = await collect(work)
    expect(JSON.stringify(onDisk)).not.toContain('outside')
    expect(pathsOf(onDisk)).toEqual(['a.py', 'folder', 'link.py'])
    expect(textOf(onDisk, 'link.py')).toBeUndefined()
    const atCommit = await collect(work, { ref: 'HEAD' })
    expect(textOf(atCommit, 'link.py')).toBeUndefined()
    expect(textOf(atCommit, 'folder/deep.py')).toEqual(seenText('inside\n'))
  })

  test.each([
    ['on disk', undefined],
    ['at a commit', 'HEAD'],
  ])('a submodule is an entry without files %s', async (_where, ref) => {
    const inner = gitRepository({ 'inner.py': 'inner\n' })
    const work = gitRepository({ 'a.py': 'a\n' })
    gitIn(work, ['-c', 'protocol.file.allow=always', 'submodule', 'add', '-q', inner, 'libs/inner'])
    commitAll(work)
    const { tree } = (await collect(work, ref === undefined ? {} : { ref })).facts
    expect(tree).toMatchObject({ state: 'seen' })
    expect(tree.state === 'seen' && tree.value.entries).toContainEqual({
      path: 'libs/inner',
      size: 0,
      kind: 'submodule',
      ...(ref === undefined ? {} : { oid: gitIn(work, ['rev-parse', 'HEAD:libs/inner']) }),
    })
    expect(JSON.stringify(tree)).not.toContain('inner.py')
  })

  test('huge and binary files are unseen with the reason', async () => {
    const work = gitRepository({
      'ok.py': 'ok\n',
      'bin.py': Buffer.from([80, 0, 81]),
      'latin.py': Buffer.from([0x23, 0xe9, 10]),
    })
    writeFileSync(join(work, 'huge.py'), '')
    truncateSync(join(work, 'huge.py'), defaultBudget.bytesOf.text + 1)
    const snapshot = await collect(work)
    expect(textOf(snapshot, 'huge.py')).toMatchObject({
      state: 'unseen',
      why: { what: 'huge.py', reason: 'too-large' },
    })
    expect(textOf(snapshot, 'bin.py')).toMatchObject({ state: 'unseen', why: { reason: 'failed', detail: 'binary' } })
    expect(textOf(snapshot, 'latin.py')).toEqual(seenText('#\uFFFD\n'))
    expect(textOf(snapshot, 'ok.py')).toEqual(seenText('ok\n'))
    expect(snapshot.notes).toMatchObject([{ severity: 'warning', path: 'huge.py' }])
  })

  test('committed credentials do not leave the collector', async () => {
    const key = ['AKIA', 'QWERTZUIOP123456'].join('') // in two parts, so that no scanner takes it for a real one
    const work = gitRepository({ 'conf.yml': `a: 1\nkey: ${key}\nb: 2\n` })
    for (const ref of [undefined, 'HEAD']) {
      const snapshot = await collect(work, ref === undefined ? {} : { ref })
      expect(JSON.stringify(snapshot)).not.toContain(key)
      expect(textOf(snapshot, 'conf.yml')).toEqual(seenText('a: 1\nkey: ***\nb: 2\n'))
      expect(snapshot.notes).toMatchObject([{ severity: 'warning', path: 'conf.yml' }])
    }
  })

  test('no address or name of an author leaves the collector', async () => {
    const text = JSON.stringify(await collect(gitRepository(churn)))
    expect(text).not.toContain('ann@example.com')
    expect(text).not.toContain('Ann Archer')
  })
})

describe('a hostile configuration', () => {
  test('runs nothing, in a work tree and at a commit', async () => {
    const trap = join(temporaryFolder(), 'sprung')
    const work = gitRepository({ 'a.py': 'a\n', '.gitattributes': '*.py diff=evil filter=evil\n' })
    const spring = `touch ${trap}`
    mkdirSync(join(work, '.git/hooks'), { recursive: true })
    for (const hook of [
      'post-index-change',
      'fsmonitor-watchman',
      'pre-auto-gc',
      'post-checkout',
      'reference-transaction',
    ]) {
      writeFileSync(join(work, '.git/hooks', hook), `#!/bin/sh\n${spring}\n`)
      chmodSync(join(work, '.git/hooks', hook), 0o755)
    }
    for (const [key, value] of Object.entries({
      'core.fsmonitor': spring,
      'core.pager': spring,
      'core.sshCommand': spring,
      'core.editor': spring,
      'core.alternateRefsCommand': spring,
      'diff.external': spring,
      'diff.evil.textconv': spring,
      'filter.evil.clean': spring,
      'filter.evil.smudge': spring,
      'gpg.program': spring,
      'log.showSignature': 'true',
      'remote.origin.url': `ext::sh -c "${spring}"`,
      'remote.origin.promisor': 'true',
      'remote.origin.partialclonefilter': 'blob:none',
      'protocol.ext.allow': 'always',
      'core.worktree': '/',
    })) {
      gitIn(work, ['config', '--local', key, value])
    }
    gitIn(work, ['config', '--local', 'core.repositoryformatversion', '1'])
    gitIn(work, ['config', '--local', 'extensions.partialClone', 'origin'])
    const blob = spawnSync('git', ['hash-object', join(work, 'a.py')], { encoding: 'utf8' }).stdout.trim()
    rmSync(join(work, '.git/objects', blob.slice(0, 2), blob.slice(2)))
    rmSync(trap, { force: true })

    const onDisk = await collect(work)
    expect(textOf(onDisk, 'a.py')).toEqual(seenText('a\n'))
    expect(pathsOf(onDisk)).toEqual(['.gitattributes', 'a.py'])
    const atCommit = await collect(work, { ref: 'HEAD' })
    expect(textOf(atCommit, 'a.py')).toMatchObject({ state: 'unseen', why: { reason: 'failed' } })
    expect(atCommit.facts.history).toMatchObject({ state: 'seen' })
    await expect(collect(work, { ref: 'deadbeef'.repeat(5) })).rejects.toBeInstanceOf(UsageFault)
    expect(existsSync(trap)).toBe(false)
  })
})

describe('what is incomplete', () => {
  test('a missing object makes one file unseen', async () => {
    const work = gitRepository({ 'a.py': 'a\n', 'b.py': 'b\n' })
    const blob = gitIn(work, ['rev-parse', 'HEAD:a.py'])
    rmSync(join(work, '.git/objects', blob.slice(0, 2), blob.slice(2)))
    const snapshot = await collect(work, { ref: 'HEAD' })
    expect(textOf(snapshot, 'a.py')).toMatchObject({ state: 'unseen', why: { what: 'a.py', reason: 'failed' } })
    expect(textOf(snapshot, 'b.py')).toEqual(seenText('b\n'))
  })

  test('a clone without contents is listed, and fetches nothing', async () => {
    const work = gitRepository(churn)
    gitIn(work, ['config', 'uploadpack.allowFilter', 'true'])
    const partial = join(temporaryFolder(), 'partial.git')
    gitIn(work, ['clone', '-q', '--bare', '--filter=blob:none', `file://${work}`, partial])
    const snapshot = await collect(partial)
    expect(pathsOf(snapshot)).toEqual(Object.keys(churn).sort())
    expect(textOf(snapshot, 'src/train.py')).toMatchObject({ state: 'unseen', why: { reason: 'failed' } })
    expect(snapshot.facts.history).toMatchObject({
      state: 'seen',
      value: [{ paths: expect.arrayContaining(['README.md']) }],
    })
  })

  test('a missing tree makes the list of files and the history unseen', async () => {
    const work = gitRepository(churn)
    const tree = gitIn(work, ['rev-parse', 'HEAD:src'])
    rmSync(join(work, '.git/objects', tree.slice(0, 2), tree.slice(2)))
    const { facts } = await collect(work, { ref: 'HEAD' })
    expect(facts.tree).toMatchObject({ state: 'unseen', why: { reason: 'failed' } })
    expect(facts.texts).toEqual({})
    expect(facts.history).toMatchObject({ state: 'unseen', why: { reason: 'failed' } })
  })

  test('the history of a shallow clone is unseen', async () => {
    const work = gitRepository(churn)
    commitAll(work)
    const shallow = join(temporaryFolder(), 'shallow')
    gitIn(work, ['clone', '-q', '--depth=1', `file://${work}`, shallow])
    const snapshot = await collect(shallow)
    expect(snapshot.facts.history).toMatchObject({ state: 'unseen', why: { reason: 'not-collected' } })
    expect(textOf(snapshot, 'README.md')).toEqual(seenText('# churn\n'))
  })
})

const fault = async (path: string, ref?: string) =>
  collect(path, ref === undefined ? {} : { ref }).then(
    () => undefined,
    (error: unknown) => error,
  )

describe('what cannot be assessed', () => {
  test('a path that does not exist or is a file', async () => {
    const folder = temporaryFolder()
    writeFiles(folder, { 'a.txt': '' })
    expect(await fault(join(folder, 'none'))).toEqual(new UnreadableFault(`${folder}/none does not exist`))
    expect(await fault(join(folder, 'a.txt'))).toEqual(new UnreadableFault(`${folder}/a.txt is not a folder`))
  })

  test('no repository', async () => {
    const folder = temporaryFolder()
    expect(await fault(folder)).toEqual(new UnreadableFault(`${folder} is not in a git repository`))
    mkdirSync(join(folder, '.git'))
    expect(await fault(folder)).toBeInstanceOf(UnreadableFault)
    expect(await fault(folder, 'main')).toBeInstanceOf(UnreadableFault)
  })

  test('an empty repository', async () => {
    const work = gitRepository()
    expect(await fault(work)).toEqual(new UnreadableFault(`${work} is empty: no commits and no files`))
    expect(await fault(join(work, '.git'))).toEqual(new UnreadableFault(`${join(work, '.git')} has no commits`))
  })

  test.each(['none', '--all', '-x', 'main..main', '', 'a\nb', 'main:README.md', '0'.repeat(40)])(
    'ref %j, which names no commit',
    async (ref) => {
      const work = gitRepository(churn)
      expect(await fault(work, ref)).toEqual(new UsageFault(`ref '${ref}' not found in ${work}`))
    },
  )
})
