import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from '@jest/globals'
import { policyOf } from '../../../src/config/policy-of.ts'
import { collectGit } from '../../../src/collect/git/collect-git.ts'
import { collectGithub, collectGithubAt } from '../../../src/collect/github/collect-github.ts'
import { criteria } from '../../../src/generated/criteria.ts'
import { models } from '../../../src/generated/models.ts'
import { probes } from '../../../src/generated/probes.ts'
import { tools } from '../../../src/generated/tools.ts'
import { UnreadableFault } from '../../../src/model/fault.ts'
import { snapshotSchema, type Snapshot } from '../../../src/model/snapshot.ts'
import { assess } from '../../../src/pipeline.ts'
import { bareClone, commitAll, gitIn, gitRepository, removeTemporaryFolders } from '../../support/git-repository.ts'
import { clientOf, githubOf, githubWith, stopAll } from '../../support/github/client-of.ts'
import type { EmbeddedGithub } from '../../support/github/embedded-github.ts'
import { without } from '../../support/github/world.ts'
import type { World } from '../../support/github/world.ts'

afterAll(async () => {
  await stopAll()
  removeTemporaryFolders()
})

const now = '2026-11-20T12:00:00.000Z'
const tool = { name: 'mlops-maturity', version: '0.0.0' }
const repository = 'acme/churn'

/** The example service with a branch that automates its training; main's and the branch's commit. */
function churn() {
  const folder = gitRepository({ '.gitignore': '' })
  cpSync(join(import.meta.dirname, '../../../examples/churn'), folder, { recursive: true })
  const base = commitAll(folder)
  gitIn(folder, ['switch', '-q', '-c', 'automate'])
  gitIn(folder, ['apply', join(import.meta.dirname, '../../../examples/automate-training.patch')])
  return { folder, base, head: commitAll(folder) }
}

function collecting(github: EmbeddedGithub, ref?: string) {
  return collectGithub({ client: clientOf(github), repository, now, tool, ref })
}

const odd = {
  'train.py': 'print("ü")\r\n',
  'bom.py': '\uFEFFx = 1\n',
  'empty.py': '',
  'latin.md': Buffer.from([0x63, 0x61, 0x66, 0xe9, 0x0a]),
  'binary.py': Buffer.from([1, 0, 2]),
  'model.pkl': Buffer.from([1, 0, 2]),
  'large.ipynb': `{"cells": []}${' '.repeat(700_000)}`,
  'huge.py': 'x = 1\n'.repeat(200_000),
  'data.csv': 'a,b\n',
  'pointer.py': 'version https://git-lfs.github.com/spec/v1\noid sha256:1\nsize 1\n',
  'settings.env': 'AWS_SECRET_ACCESS_KEY=wJalrXUtnFEMI/K7MDENG/bPxRfiCYzzzzzzzzzz\n',
  'a b/Ünïcode 文.py': 'x = 2\n',
  '.github/workflows/ci.yml': 'on: push\njobs: {}\n',
}

describe('collectGithub', () => {
  test('takes the snapshot that a clone gives, on what both see', async () => {
    for (const folder of [gitRepository(odd), churn().folder]) {
      const cloned = await collectGit({ path: bareClone(folder), now, tool, ref: 'HEAD' })
      const github = await githubOf(folder)
      github.world.defaultBranch = gitIn(folder, ['branch', '--show-current'])
      const fetched = await collecting(github)
      expect(snapshotSchema.parse(fetched)).toEqual(fetched)
      expect(fetched.facts.tree).toEqual(cloned.facts.tree)
      expect(fetched.facts.texts).toEqual(cloned.facts.texts)
      expect(Object.keys(fetched.facts.texts)).toEqual(Object.keys(cloned.facts.texts))
      expect(fetched.notes).toEqual(cloned.notes)
      expect(fetched.repository.commit).toBe(cloned.repository.commit)
      expect(fetched.usage.files).toEqual(cloned.usage.files)
    }
  })

  test('leads to the verdicts that a clone leads to', async () => {
    const { folder, base, head } = churn()
    const github = await githubOf(folder)
    for (const ref of [base, head]) {
      const cloned = verdicts(await collectGit({ path: folder, now, tool, ref }))
      const fetched = verdicts(await collecting(github, ref))
      // GitHub alone knows its rules and runs, and a clone alone the history.
      const apart = fetched.filter(({ unseen }) => unseen.some(({ what }) => what === 'the history'))
      const known = cloned
        .filter(({ status }) => status !== 'unknown')
        .map(({ id }) => id)
        .filter((id) => !apart.some((one) => one.id === id))
      expect(fetched.filter(({ id }) => known.includes(id))).toEqual(cloned.filter(({ id }) => known.includes(id)))
      expect(apart.every(({ dimension }) => dimension === 'people')).toBe(true)
      expect(known.length).toBeGreaterThan(10)
      expect(fetched.find(({ id }) => id === 'protected-default-branch')?.status).toBe('unmet')
    }
  })

  test('reads head and base of a pull request with nine requests', async () => {
    const { folder, base, head } = churn()
    const github = await githubOf(folder)
    const client = clientOf(github)
    const snapshots = await collectGithubAt({ client, repository, now, tool }, [head, base])
    expect(snapshots.map((one) => one.repository.commit)).toEqual([head, base])
    const requests = { rest: 6, graphql: 3 }
    expect(client.requests()).toEqual(requests)
    expect(snapshots[0]?.usage.requests).toEqual(requests)
    const alone = await collecting(github, base)
    expect(snapshots[1]?.facts.texts).toEqual(alone.facts.texts)
    expect(new Set(github.requests.map(({ status }) => status))).toEqual(new Set([200]))
  })

  test('never writes', async () => {
    const github = await githubWith(odd)
    await collecting(github)
    const methods = github.requests.map(({ method, body }) => [method, method === 'POST' && JSON.stringify(body)])
    expect(methods.every(([method, body]) => method === 'GET' || String(body).startsWith('{"query":"query'))).toBe(true)
  })

  const partial: readonly (readonly [string, Partial<World>, readonly string[]])[] = [
    [
      'actions',
      { permissions: without('actions') },
      ['artifacts', 'environments', 'history', 'review', 'runs', 'workflows'],
    ],
    [
      'runs for a while',
      { troubles: [{ on: 'GET /repos/acme/churn/actions/runs', does: { status: 500 } }] },
      ['history', 'review', 'runs'],
    ],
    [
      'a limit',
      { troubles: [{ on: 'GET /repos/acme/churn/actions', does: { status: 429, headers: { 'retry-after': '900' } } }] },
      ['artifacts', 'history', 'review', 'runs', 'workflows'],
    ],
    ['nothing', {}, ['history', 'review']],
  ]
  test.each(partial)('goes on without %s', async (_, world, unseenFacts) => {
    const snapshot = await collecting(await githubWith(odd, world))
    const { texts: _texts, ...facts } = snapshot.facts
    const unseen = Object.entries(facts).filter(([, facet]) => facet.state === 'unseen')
    expect(unseen.map(([name]) => name).sort()).toEqual(unseenFacts)
    expect(snapshot.facts.texts['train.py']).toMatchObject({ state: 'seen' })
  })

  test('says how long a limit kept it waiting in all: no longer than a minute', async () => {
    const does = { status: 429, headers: { 'retry-after': '45' } }
    const github = await githubWith(odd, { troubles: [{ on: 'GET /repos/acme/churn/actions', does }] })
    const slept: number[] = []
    const clock = { now: () => 0, sleep: async (ms: number) => void slept.push(ms) }
    const snapshot = await collectGithub({ client: clientOf(github, { clock }), repository, now, tool })
    expect(slept).toEqual([45_000])
    expect(snapshot.facts.runs).toMatchObject({ state: 'unseen', why: { reason: 'rate-limited' } })
  })

  test('loses no file to a bad moment', async () => {
    const troubles: World['troubles'] = [
      { on: 'POST /graphql Look', times: 1, does: { status: 502 } },
      { on: 'GET /repos/acme/churn/git/trees', times: 1, does: 'reset' },
      { on: 'POST /graphql Texts', times: 1, does: 'cut-off' },
    ]
    const healed = await collecting(await githubWith(odd, { troubles }))
    const healthy = await collecting(await githubWith(odd))
    expect(healed.facts).toEqual(healthy.facts)
    expect(healed.usage.requests).toEqual({
      rest: healthy.usage.requests.rest + 1,
      graphql: healthy.usage.requests.graphql + 2,
    })
  })

  test('leaves unread what the requests do not reach, never out', async () => {
    const files = Object.fromEntries(Array.from({ length: 600 }, (_, i) => [`src/m${i}.py`, `x = ${i}\n`]))
    const github = await githubWith(files)
    const mostRequests = 6 // the first look, tree, branch, runs, artifacts and workflows; two queries of texts are made in any case
    const snapshot = await collectGithub({ client: clientOf(github), repository, now, tool, mostRequests })
    const texts = Object.values(snapshot.facts.texts)
    expect(texts).toHaveLength(600)
    expect(texts.filter((text) => text.state === 'unseen' && text.why.reason === 'too-large')).toHaveLength(100)
  })

  test('says which folders a cut list leaves open', async () => {
    const files = Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`d${i % 8}/m${i}.py`, `x = ${i}\n`]))
    const snapshot = await collecting(await githubWith(files, { treeLimit: 8 }))
    const { tree } = snapshot.facts
    expect(tree.state === 'seen' && tree.value.missing).toEqual(['d5', 'd6', 'd7'])
    expect(snapshot.notes.map(({ message }) => message)).toEqual([expect.stringContaining('d5, d6, d7')])
  })

  test.each([
    ['403', { status: 403, message: 'Resource not accessible by integration' }],
    ['500', { status: 500 }],
    ['nonsense', 'odd' as const],
  ])('cannot judge a repository whose files are not listed: %s', async (_, does) => {
    const github = await githubWith(odd, { troubles: [{ on: 'GET /repos/acme/churn/git/trees', does }] })
    await expect(collecting(github)).rejects.toThrow(UnreadableFault)
  })

  test('works on a repository without Python and without workflows', async () => {
    const snapshot = await collecting(await githubWith({ 'README.md': 'Nothing yet\n' }))
    expect(snapshot.facts.texts).toEqual({ 'README.md': { state: 'seen', value: 'Nothing yet\n' } })
  })

  test('is frozen', async () => {
    const snapshot = await collecting(await githubWith({ 'README.md': 'Churn\n' }))
    expect(Object.isFrozen(snapshot.facts.branchRules)).toBe(true)
  })
})

function verdicts(snapshot: Snapshot) {
  const model = models.find(({ id }) => id === 'microsoft')
  if (model === undefined) throw new Error('no model')
  const request = { model, policy: policyOf(undefined), tool, now }
  return assess(snapshot, request, { tools, probes, criteria }).worst.criteria
}
