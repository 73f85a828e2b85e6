import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import module from 'node:module'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from '@jest/globals'
import { assessmentSchema } from '../../src/model/assessment.ts'
import { gitIn, removeTemporaryFolders, temporaryFolder } from '../support/git-repository.ts'

const root = join(import.meta.dirname, '..', '..')

afterAll(removeTemporaryFolders)

/** Runs the bundle alone, copied to where nothing of this repository can be found, on the Node that runs the tests. */
function bundle() {
  const home = temporaryFolder()
  cpSync(join(root, 'dist', 'cli'), join(home, 'cli'), { recursive: true })
  const env = { ...process.env, NODE_DISABLE_COMPILE_CACHE: '1' } // a folder of its own each time: nothing to find again
  return (...words: readonly string[]) =>
    spawnSync(process.execPath, [join(home, 'cli', 'index.js'), ...words], { cwd: home, encoding: 'utf8', env })
}

/** The example service in a repository of its own. */
function churn(): string {
  const folder = join(temporaryFolder(), 'churn')
  mkdirSync(folder)
  cpSync(join(root, 'examples', 'churn'), folder, { recursive: true })
  gitIn(folder, ['init', '--quiet', '--initial-branch=main'])
  gitIn(folder, ['add', '--all'])
  gitIn(folder, ['commit', '--quiet', '--message', 'Example'])
  return folder
}

describe('the bundle, by itself', () => {
  test('says its version', () => {
    const manifest: unknown = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
    const { stdout, stderr, status } = bundle()('--version')
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 })
    expect(manifest).toMatchObject({ version: stdout.trim().split(' ').at(-1) })
  })

  test('finds the example at level 1, and at level 2 once its training is automated', () => {
    const run = bundle()
    const folder = churn()
    const before = assessmentSchema.parse(JSON.parse(run('assess', folder, '--format', 'json').stdout))
    expect(before.level).toMatchObject({ verified: 1, effective: 1 })
    expect(before.gate.outcome).toBe('pass')

    gitIn(folder, ['switch', '--quiet', '--create', 'automate-training'])
    gitIn(folder, ['apply', join(root, 'examples', 'automate-training.patch')])
    gitIn(folder, ['add', '--all'])
    gitIn(folder, ['commit', '--quiet', '--message', 'Automate'])
    const after = assessmentSchema.parse(JSON.parse(run('assess', folder, '--base', 'main', '--format', 'json').stdout))
    expect(after.level).toMatchObject({ verified: 2, effective: 2 })
    expect(after.delta?.level).toEqual({ from: 1, to: 2 })
    expect(after.delta?.gained).toEqual(
      expect.arrayContaining([
        'automated-training',
        'experiment-tracking',
        'model-management',
        'reproducible-training',
        'automated-data-gathering',
      ]),
    )
    expect(after.delta?.lost).toEqual([])
  })

  test('writes the same snapshot, and from it the same assessment, as from the repository', () => {
    const run = bundle()
    const folder = churn()
    const snapshot = join(folder, '..', 'snapshot.json')
    expect(run('collect', folder, '--ref', 'HEAD', '--output', snapshot).status).toBe(0)
    const verdicts = (target: string, ...more: readonly string[]) =>
      assessmentSchema.parse(JSON.parse(run('assess', target, ...more, '--format', 'json').stdout)).criteria
    expect(verdicts(snapshot)).toEqual(verdicts(folder, '--ref', 'HEAD'))
  })

  test.each(['kept in the cache of the user', 'kept nowhere where that cannot be written'])(
    'answers the same with compiled code %s',
    (where) => {
      const [home, cache] = [temporaryFolder(), temporaryFolder()]
      cpSync(join(root, 'dist', 'cli'), home, { recursive: true })
      const nowhere = where.includes('nowhere')
      if (nowhere) writeFileSync(join(cache, 'mlops-maturity'), 'a file, no folder')
      const runs = [1, 2].map(() =>
        spawnSync(process.execPath, [join(home, 'index.js'), '--version'], {
          encoding: 'utf8',
          env: { ...process.env, XDG_CACHE_HOME: cache, CI: undefined, NODE_DISABLE_COMPILE_CACHE: undefined },
        }),
      )
      for (const { status, stderr } of runs) expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
      const keeps = 'enableCompileCache' in module && !nowhere
      expect(readdirSync(cache, { recursive: true }).length > 2).toBe(keeps)
    },
  )

  test.each([
    [['assess', '/nowhere/at/all'], 4],
    [['asess'], 2],
    [['assess', '--target', 'nine'], 2],
    [['explain', 'automated-trainin'], 2],
  ])('answers %j with one sentence and exit code %i', (words, code) => {
    const { status, stdout, stderr } = bundle()(...words)
    expect({ status, stdout }).toEqual({ status: code, stdout: '' })
    expect(stderr).toMatch(/^[^\n]+\n$/)
    expect(stderr).not.toMatch(/\n\s+at /)
  })

  test('is accompanied by the licence of every package in it', () => {
    const licences = readFileSync(join(root, 'dist', 'cli', 'THIRD-PARTY-LICENSES.txt'), 'utf8')
    const folder = join(root, 'dist', 'cli')
    const programs = readdirSync(folder).filter((name) => name.endsWith('.js'))
    const bundled = programs.flatMap((name) => [
      ...readFileSync(join(folder, name), 'utf8').matchAll(/^\/\/ node_modules\/((?:@[^/]+\/)?[^/]+)/gm),
    ])
    const names = new Set(bundled.map((match) => match[1]))
    expect(names.size).toBeGreaterThan(4)
    for (const name of names) expect(licences).toMatch(new RegExp(`^${name} \\d+\\.\\d+\\.\\d+ \\(.+\\)$`, 'm'))
    expect(licences).not.toContain('(undefined)')
  })
})
