import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from '@jest/globals'
import { readConfig } from '../../src/config/read-config.ts'
import { derive } from '../../src/derive/derive.ts'
import { policyOf } from '../../src/config/policy-of.ts'
import { tools } from '../../src/generated/tools.ts'
import { gitIn, gitRepository, removeTemporaryFolders } from '../support/git-repository.ts'
import { repositoryOf } from '../support/repository-of.ts'
import { runIn } from '../support/terminal.ts'
import { tinyChurn } from '../support/tiny-churn.ts'

afterAll(removeTemporaryFolders)

const config = '.github/mlops-maturity.yml'
const workflow = '.github/workflows/mlops-maturity.yml'
const ci = `on: [push, pull_request]
jobs:
  test:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - run: pip install -r requirements.txt pytest
      - run: pytest
`
const files = { ...tinyChurn, 'requirements.txt': 'pandas==2.2.3\n', '.github/workflows/ci.yml': ci }
const read = (folder: string, path: string): string => readFileSync(join(folder, path), 'utf8')

describe('init', () => {
  test('proposes the next level, holds the present one, and writes what our own readers accept', async () => {
    const folder = gitRepository(files)
    const ran = await runIn(folder, ['init', folder])
    expect(ran.code).toBe(0)
    expect(ran.said).toEqual([
      'Level 1 (DevOps, no MLOps) is held now.',
      'Target 2: Automated training. When it is worth it: When three or more use cases share the same way of working.',
      'Minimum 1: a pull request that would fall below it fails.',
      `Wrote ${config}`,
      `Wrote ${workflow}`,
      expect.stringMatching(/^Fill in after `uses:`/),
    ])
    expect(readConfig(read(folder, config), config)).toEqual({
      version: 1,
      model: expect.stringMatching(/^microsoft@\d{4}-\d{2}$/),
      target: 2,
      minimum: 1,
    })
    expect((await runIn(folder, ['assess', folder])).code).toBe(0)
  })

  test('every key that is commented out is one the config knows', async () => {
    const folder = gitRepository(files)
    await runIn(folder, ['init', folder])
    const whole = read(folder, config).replaceAll(/^# (?=(?:[\w-]+:|  ))/gm, '')
    expect(Object.keys(readConfig(whole, config)).sort()).toEqual([
      'attestations',
      'exclude',
      'fail-on',
      'gate-on',
      'minimum',
      'model',
      'on-incomplete',
      'projects',
      'strict',
      'target',
      'tools',
      'version',
      'waivers',
    ])
  })

  test('writes a workflow that GitHub would run on pull requests, in merge queues and on pushes', async () => {
    const folder = gitRepository(files)
    await runIn(folder, ['init', folder])
    const facts = derive(repositoryOf({ ...files, [workflow]: read(folder, workflow) }), {
      tools,
      policy: policyOf(undefined),
    })
    const automation = facts.automations.find(({ path }) => path === workflow)
    expect(automation?.inactive).toBeUndefined()
    expect(automation?.triggers.map(({ event }) => event)).toEqual(['pull_request', 'merge_group', 'push'])
    expect(automation?.jobs).toHaveLength(1)
  })

  test('names the commit of the clone it runs from', async () => {
    const home = gitRepository({ 'action.yml': 'name: x\n' })
    gitIn(home, ['remote', 'add', 'origin', 'git@github.com:acme/maturity.git'])
    const folder = gitRepository(files)
    const ran = await runIn(folder, ['init', folder], { home })
    expect(read(folder, workflow)).toContain(`- uses: acme/maturity@${gitIn(home, ['rev-parse', 'HEAD'])} # 1.2.3\n`)
    expect(ran.said.join('\n')).not.toContain('Fill in')
  })

  test('takes the target and the minimum that the user names', async () => {
    const folder = gitRepository(files)
    await runIn(folder, ['init', folder, '--target', '3', '--minimum', '0'])
    expect(readConfig(read(folder, config), config)).toMatchObject({ target: 3, minimum: 0 })
    expect(await runIn(folder, ['init', folder, '--target', '9'])).toMatchObject({ code: 2 })
  })

  test('asks before it overwrites, each file for itself', async () => {
    const folder = gitRepository({ ...files, [config]: 'version: 1\ntarget: 4\n', [workflow]: 'mine\n' })
    const ran = await runIn(folder, ['init', folder], { answer: (question) => question.includes('workflows') })
    expect(ran.asked).toEqual([`${config} exists. Overwrite it?`, `${workflow} exists. Overwrite it?`])
    expect(read(folder, config)).toContain('target: 4')
    expect(read(folder, workflow)).toContain('name: MLOps maturity')
  })

  test('overwrites nothing where nobody can be asked, and writes all or nothing', async () => {
    const folder = gitRepository({ ...files, '.github/mlops-maturity.yaml': 'broken: [' })
    const ran = await runIn(folder, ['init', folder])
    expect(ran.code).toBe(2)
    expect(ran.said.at(-1)).toBe(
      '.github/mlops-maturity.yaml exists; run init on a terminal to be asked, or remove it first.',
    )
    expect(existsSync(join(folder, workflow))).toBe(false)
  })

  test('proposes nothing where the model does not apply', async () => {
    const folder = gitRepository({ 'README.md': 'A list of links.\n' })
    const ran = await runIn(folder, ['init', folder])
    expect(ran.code).toBe(0)
    expect(ran.said).toEqual([expect.stringMatching(/^Nothing was written: the model does not apply/)])
    expect(existsSync(join(folder, '.github'))).toBe(false)
  })
})
