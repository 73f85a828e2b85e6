import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { assessmentSchema } from '../../src/model/assessment.ts'
import { builtAction } from '../support/built-action.ts'
import { removeTemporaryFolders, temporaryFolder } from '../support/git-repository.ts'
import { churnPullRequest } from '../support/github/churn-pull-request.ts'

const root = join(import.meta.dirname, '..', '..')

afterAll(removeTemporaryFolders)

describe('the built action on Node 24', () => {
  test('assesses a pull request and publishes it', async () => {
    const pull = churnPullRequest()
    const folder = temporaryFolder()
    const run = await builtAction(pull, { folder, env: { 'INPUT_HTML-FILE': 'out/report.html' } })
    expect({ code: run.code, stderr: run.stderr }).toEqual({ code: 0, stderr: '' })
    expect(run.outputs).toMatchObject({ level: '2', 'previous-level': '1', outcome: 'pass', target: '2' })
    expect(pull.world.statuses).toMatchObject([{ sha: pull.head, state: 'success' }])
    expect(pull.world.comments).toHaveLength(1)
    expect(run.summary).toContain('MLOps maturity')
    const json = assessmentSchema.parse(JSON.parse(readFileSync(run.outputs['report'] ?? '', 'utf8')))
    expect(json.level.verified).toBe(2)
    expect(readFileSync(join(folder, 'out', 'report.html'), 'utf8')).toMatch(/^<!doctype html>/)
  })

  test('reaches a verdict in at most twelve requests, first comment and all', async () => {
    const run = await builtAction(churnPullRequest())
    expect(run.requests.map((one) => one.label).length).toBeLessThanOrEqual(12)
    expect(new Set(run.requests.map((one) => one.status))).toEqual(new Set([200, 201]))
  })

  test('fails after it has published, keeps the token to itself and leaves nothing behind', async () => {
    const minimum = { '.github/mlops-maturity.yml': 'version: 1\nminimum: 3\n' }
    const pull = churnPullRequest({ main: minimum })
    const folder = temporaryFolder()
    const run = await builtAction(pull, { folder })
    expect(run.code).toBe(1)
    expect(run.stdout).toMatch(/^::error title=MLOps maturity::minimum 3 · gate fails/m)
    expect(pull.world.statuses).toMatchObject([{ state: 'failure' }])
    expect(pull.world.comments[0]?.body).toContain('gate fails')
    expect(run.stdout.replace('::add-mask::test-token', '')).not.toContain('test-token')
    expect(readdirSync(folder)).toEqual([])
  })

  test('obeys no command that a repository writes into names', async () => {
    const name = '::error::forged ##[add-mask]churn %0A::stop-commands::x'
    const workflow = `name: "${name}"\non: [push, "${name}"]\njobs:\n  a: { runs-on: x, steps: [ { run: "pytest ##[add-mask]x" } ] }\n`
    const pull = churnPullRequest({ branch: { '.github/workflows/##[add-mask]x.yml': workflow, '::error::x.py': '(' } })
    const run = await builtAction(pull)
    const commands = run.stdout.split(/\r?\n/).filter((line) => /^\s*::|##\[/.test(line))
    expect(commands).toEqual(['::add-mask::test-token'])
  })

  test.each([
    ['config', { main: { '.github/mlops-maturity.yml': 'version: 2\n' } }, {}, 2],
    ['key', { main: { '.github/mlops-maturity.yml': 'version: 1\n? [{ a: "x" }, *b]\n: 1\n' } }, {}, 2],
    ['name of a key', { main: { '.github/mlops-maturity.yml': 'version: 1\n? [{ a: "x" }, 1.5]\n: 1\n' } }, {}, 2],
    ['access', { world: { permissions: {} } }, {}, 4],
    ['event', {}, { GITHUB_EVENT_NAME: 'fork' }, 2],
  ])('ends without a stack where the %s is wrong', async (_, more, env, code) => {
    const run = await builtAction(churnPullRequest(more), { env })
    expect(run.code).toBe(code)
    expect(run.stdout).toMatch(/^::error title=MLOps maturity::/m)
    expect(run.stdout + run.stderr).not.toMatch(/\n\s+at /)
  })
})

describe('dist/action', () => {
  test('is no larger than 2.5 MB, unminified, and has the licence of every package in it', () => {
    const scripts = readdirSync(join(root, 'dist', 'action')).filter((path) => path.endsWith('.js'))
    const bundle = scripts.map((path) => readFileSync(join(root, 'dist', 'action', path), 'utf8')).join('\n')
    expect(Buffer.byteLength(bundle)).toBeLessThanOrEqual(2.5 * 1024 * 1024)
    // What is loaded before the first request: the rest follows while GitHub answers.
    expect(Buffer.byteLength(readFileSync(join(root, 'dist', 'action', 'index.js')))).toBeLessThanOrEqual(144 * 1024)
    const licences = readFileSync(join(root, 'dist', 'action', 'THIRD-PARTY-LICENSES.txt'), 'utf8')
    const names = new Set([...bundle.matchAll(/^\/\/ node_modules\/((?:@[^/]+\/)?[^/]+)/gm)].map((match) => match[1]))
    expect(names.size).toBeGreaterThan(8)
    for (const name of names) expect(licences).toMatch(new RegExp(`^${name} \\d+\\.\\d+\\.\\d+ \\(.+\\)$`, 'm'))
    expect([...names]).not.toContain('undici')
  })

  test('is what action.yml starts', () => {
    const manifest: unknown = parse(readFileSync(join(root, 'action.yml'), 'utf8'))
    expect(manifest).toMatchObject({ runs: { using: 'node24', main: 'dist/action/index.js' } })
    expect(existsSync(join(root, 'dist', 'action', 'index.js'))).toBe(true)
  })
})
