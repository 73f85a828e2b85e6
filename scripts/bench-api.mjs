// Measures the built action against a GitHub on this machine: requests by kind, and the time from the start of the process to its first
// request and to its end, beside a Node that does nothing. Milliseconds belong to the machine; compare rows and columns.
import { spawnSync } from 'node:child_process'
import { builtAction, node24 } from '../__tests__/support/built-action.ts'
import { removeTemporaryFolders } from '../__tests__/support/git-repository.ts'
import { churnPullRequest } from '../__tests__/support/github/churn-pull-request.ts'
import { branchEvent, mergeGroupEvent, workflowRunEvent } from '../__tests__/support/github/events.ts'

const repeats = Number(process.env.BENCH_REPEATS ?? 11)
/** Needed: what assessing head and base and publishing takes; the rest asks for what GitHub alone knows. */
const most = { needed: 12, requests: 16, start: 5 }
const optional = /\/actions\/|\/branches\/|\/releases|\/attestations\/|graphql People/

const moved = { meanwhile: { 'NOTES.md': 'Something else was merged.\n' } }
/** A hundred thousand files, most of them data, whose list GitHub cuts off; the pull request leaves its target behind. */
const large = {
  ...moved,
  main: {
    ...filesIn('data/part', 97, 1000, 'csv', () => '1,2,3\n'),
    ...filesIn('src/pkg', 30, 100, 'py', (i) => `x = ${i}\n`),
  },
}
const told = {
  world: {
    releases: [
      {
        tag: 'v1',
        publishedAt: '2026-11-01T00:00:00Z',
        assets: ['a', 'b', 'c'].map((one) => ({ name: one, size: 1, digest: `sha256:${one.repeat(64)}` })),
      },
    ],
    attestations: [`sha256:${'a'.repeat(64)}`],
  },
}
const scenarios = [
  { name: 'pull request, first comment', more: {}, runs: 1 },
  { name: 'pull request, comment updated', more: {}, runs: 2, change: true },
  { name: 'pull request, nothing new', more: {}, runs: 2 },
  { name: 'pull request behind its target', more: moved, runs: 1 },
  { name: 'pull request, releases and attestations', more: told, runs: 1 },
  { name: 'pull request, 100,000 files, behind', more: large, runs: 1, once: true },
  { name: 'pull request, read-only token', more: { world: { permissions: { contents: 'read' } } }, runs: 1 },
  { name: 'pull request, older server', more: { world: { oldServer: true } }, runs: 1 },
  { name: 'behind another run', more: {}, runs: 1, event: (pull) => workflowRunEvent(pull, { event: 'pull_request' }) },
  { name: 'merge group', more: {}, runs: 1, event: mergeGroupEvent },
  { name: 'push', more: {}, runs: 1, event: (pull) => branchEvent(pull, 'push') },
]

try {
  const version = spawnSync(node24, ['--version'], { encoding: 'utf8' }).stdout.trim()
  console.log(`Node ${version}, median of ${repeats} runs, each beside a \`node -e 0\`\n`)
  const rows = []
  for (const scenario of scenarios) rows.push(await measure(scenario))
  print(
    ['scenario', 'REST', 'GraphQL', 'writes', 'needed', 'in all', 'node -e 0', 'first request', 'times', 'total'],
    rows,
  )

  const [first] = rows
  const over = [
    ...rows.flatMap((row) => [
      ...(row[4] > most.needed ? [`${row[0]}: ${row[4]} requests needed, at most ${most.needed} are wanted`] : []),
      ...(row[5] > most.requests ? [`${row[0]}: ${row[5]} requests, at most ${most.requests} are wanted`] : []),
    ]),
    ...(Number.parseFloat(first[8]) > most.start
      ? [`${first[8]} a bare node to start, at most ${most.start}x are wanted`]
      : []),
  ]
  for (const one of over) console.error(`bench:api: ${one}`)
  if (over.length > 0) process.exitCode = 1
} finally {
  removeTemporaryFolders()
}

async function measure({ name, more, runs, change, event, once }) {
  const [bares, firsts, totals] = [[], [], []]
  let last
  for (let repeat = 0; repeat < (once ? 1 : repeats); repeat += 1) {
    const pull = churnPullRequest(more)
    for (let run = 0; run < runs; run += 1) {
      if (change && run === runs - 1) {
        for (const one of pull.world.comments) one.body = one.body.replace('### ', '### older ')
      }
      last = await builtAction(pull, event === undefined ? {} : { event: event(pull) })
    }
    // In turns: whatever else the machine does slows both.
    bares.push(nothing())
    firsts.push(last.firstRequest)
    totals.push(last.total)
  }
  const { requests } = last
  const queries = requests.filter((one) => one.path === '/graphql').length
  const writes = requests.filter(
    (one) => one.method !== 'GET' && (one.path !== '/graphql' || /^\s*mutation\b/.test(one.body.query)),
  )
  const [bare, first] = [median(bares), median(firsts)]
  return [
    name,
    requests.length - queries,
    queries,
    writes.length,
    requests.filter(({ label }) => !optional.test(label)).length,
    requests.length,
    ms(bare),
    ms(first),
    `${(first / bare).toFixed(1)}x`,
    ms(median(totals)),
  ]
}

function filesIn(folder, folders, files, extension, text) {
  const pairs = Array.from({ length: folders * files }, (_, i) => [
    `${folder}-${Math.floor(i / files)}/f${i % files}.${extension}`,
    text(i),
  ])
  return Object.fromEntries(pairs)
}

function nothing() {
  const started = performance.now()
  spawnSync(node24, ['-e', '0'])
  return performance.now() - started
}

function median(values) {
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)]
}

function ms(value) {
  return `${Math.round(value)} ms`
}

function print(head, rows) {
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => String(row[column]).length)))
  for (const row of [head, ...rows]) {
    console.log(
      row
        .map((cell, column) => (column === 0 ? String(cell).padEnd(widths[0]) : String(cell).padStart(widths[column])))
        .join('  '),
    )
  }
}
