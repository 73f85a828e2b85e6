import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { actionWorkflow } from '../src/advise/init/action-workflow.ts'
import { readWorkflow } from '../src/derive/automation/github/workflow/read-workflow.ts'
import type { JobSource } from '../src/derive/automation/github/workflow/read-workflow.ts'
import { items, textAt, under } from '../src/derive/yaml/look-up.ts'
import { criteria } from '../src/generated/criteria.ts'
import { exampleTexts } from './support/example-files.ts'
import { githubReads } from './support/github-reads.ts'

const own = join(import.meta.dirname, '..', '.github', 'workflows')
const goldens = join(import.meta.dirname, 'golden')
const golden = readdirSync(goldens, { recursive: true, encoding: 'utf8' }).filter((path) =>
  /\.github\/workflows\/[^/]+\.ya?ml$/.test(path),
)
const workflows = new Map([
  ...[...exampleTexts('workflows')].map(([name, text]) => [`the example ${name}`, text] as const),
  ...readdirSync(own).map((name) => [`our own ${name}`, readFileSync(join(own, name), 'utf8')] as const),
  ...golden.map((path) => [path, readFileSync(join(goldens, path), 'utf8')] as const),
  ['what init writes', actionWorkflow('main', 'acme/mlops-maturity@v1')] as const,
  ...criteria.flatMap(({ id, examples }) =>
    examples.flatMap(({ files }, n) =>
      Object.entries(files)
        .filter(([path]) => /^\.github\/workflows\/[^/]+\.ya?ml$/.test(path))
        .map(([path, text]) => [`${path} of ${id}, example ${n + 1}`, text] as const),
    ),
  ),
])

function stepsOf({ node }: JobSource): readonly string[] {
  const called = textAt(node, 'uses')
  if (called !== undefined) return [called]
  return items(under(node, 'steps')).flatMap((step) => textAt(step, 'uses') ?? textAt(step, 'run') ?? [])
}

describe("GitHub's own parser and ours", () => {
  test('have something to read', () => expect(workflows.size).toBeGreaterThan(100))

  test.each([...workflows])('refuse it both, or read the same events, jobs and steps in %s', async (name, text) => {
    const theirs = await githubReads(name, text)
    const ours = readWorkflow(name, text)
    expect(ours.accepted).toBe(theirs.errors.length === 0)
    if (!ours.accepted) return
    const { events, jobs } = ours.workflow
    expect([...new Set(events.map((event) => event.name))].sort()).toEqual([...theirs.events].sort())
    const read = jobs.map((job) => ({ id: job.id, needs: job.needs, steps: stepsOf(job).map(flush) }))
    const wanted = theirs.jobs.map((job) => ({ ...job, steps: job.steps.map(flush) }))
    expect(read.sort(byId)).toEqual(wanted.sort(byId))
  })
})

describe('both refuse', () => {
  const job = 'jobs: { a: { runs-on: ubuntu-latest, steps: [{ run: make }] } }'
  const refused: Readonly<Record<string, string>> = {
    'a file without triggers': job,
    'an event that does not exist': `on: pull_requests\n${job}`,
    'an event under another': `on: { push: { branches: [main], schedule: [] } }\n${job}`,
    'a schedule of four fields': `on: { schedule: [{ cron: "0 5 * *" }] }\n${job}`,
    'no jobs': 'on: push',
    'a job that needs one that is not there': 'on: push\njobs: { a: { needs: b, runs-on: x, steps: [{ run: make }] } }',
    'jobs that need each other':
      'on: push\njobs: { a: { needs: b, runs-on: x, steps: [{ run: x }] }, b: { needs: a, runs-on: x, steps: [{ run: x }] } }',
    'a job that runs nowhere': 'on: push\njobs: { a: { steps: [{ run: make }] } }',
    'a step that does nothing': 'on: push\njobs: { a: { runs-on: x, steps: [{ name: x }] } }',
    'a step that uses and runs': 'on: push\njobs: { a: { runs-on: x, steps: [{ uses: a/b@v1, run: make }] } }',
    'a key twice': `on: push\non: pull_request\n${job}`,
    'text that is no YAML': `on: [push\n${job}`,
  }

  test.each(Object.entries(refused))('%s', async (name, text) => {
    expect((await githubReads(name, text)).errors).not.toEqual([])
    expect(readWorkflow(name, text).accepted).toBe(false)
  })
})

function byId(one: { readonly id: string }, other: { readonly id: string }): number {
  return one.id < other.id ? -1 : 1
}

/** What holds an expression comes as it stands in the file, indented. */
function flush(text: string): string {
  return text.trim().replaceAll(/\n\s+/g, '\n')
}
