// Measures the built action against a GitHub on this machine: requests by kind, and the time from the start of the process to its first
// request and to its end, beside a Node that does nothing. Milliseconds belong to the machine; compare rows and columns.
import { spawnSync } from 'node:child_process'
import { builtAction, node24 } from '../__tests__/support/built-action.ts'
import { removeTemporaryFolders } from '../__tests__/support/git-repository.ts'
import { churnPullRequest } from '../__tests__/support/github/churn-pull-request.ts'
import { branchEvent, mergeGroupEvent, workflowRunEvent } from '../__tests__/support/github/events.ts'

const repeats = Number(process.env.BENCH_REPEATS ?? 11)
const most = { requests: 10, start: 5 }

const moved = { meanwhile: { 'NOTES.md': 'Something else was merged.\n' } }
const scenarios = [
  { name: 'pull request, first comment', more: {}, runs: 1 },
  { name: 'pull request, comment updated', more: {}, runs: 2, change: true },
  { name: 'pull request, nothing new', more: {}, runs: 2 },
  { name: 'pull request behind its target', more: moved, runs: 1 },
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
  print(['scenario', 'REST', 'GraphQL', 'writes', 'in all', 'node -e 0', 'first request', 'times', 'total'], rows)

  const [first] = rows
  const over = [
    ...(first[4] > most.requests ? [`${first[4]} requests, at most ${most.requests} are wanted`] : []),
    ...(Number.parseFloat(first[7]) > most.start
      ? [`${first[7]} a bare node to start, at most ${most.start}x are wanted`]
      : []),
  ]
  for (const one of over) console.error(`bench:api: ${one}`)
  if (over.length > 0) process.exitCode = 1
} finally {
  removeTemporaryFolders()
}

async function measure({ name, more, runs, change, event }) {
  const [bares, firsts, totals] = [[], [], []]
  let last
  for (let repeat = 0; repeat < repeats; repeat += 1) {
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
    requests.length,
    ms(bare),
    ms(first),
    `${(first / bare).toFixed(1)}x`,
    ms(median(totals)),
  ]
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
