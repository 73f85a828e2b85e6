// Measures whole runs of dist/cli/index.js: how time and memory grow with a repository, and with
//   MLOPS_MATURITY_MIRRORS=<folder of bare clones named OWNER+NAME> npm run bench -- <labels.jsonl: {"repo", "sha"} a line>
// what real repositories take. Seconds belong to the machine; compare rows, not numbers across machines.
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const cli = join(root, 'dist', 'cli', 'index.js')
const repeats = Number(process.env.BENCH_REPEATS ?? 5)
const scratch = mkdtempSync(join(tmpdir(), 'bench-'))

// Loaded before the CLI: leaves the peak memory of the process behind when it ends.
const witness = join(scratch, 'witness.mjs')
writeFileSync(
  witness,
  `import { writeFileSync } from 'node:fs'
process.on('exit', () => writeFileSync(process.env.BENCH_RSS, String(process.resourceUsage().maxRSS)))\n`,
)

try {
  console.log(`Node ${process.version}, median of ${repeats} runs, whole process; node itself: ${nothing()} ms\n`)
  growth('workflows', [1, 10, 50, 200], (n) => ({ workflows: n, files: 20, lines: 50 }))
  growth('Python files', [10, 100, 1000, 4000], (n) => ({ workflows: 3, files: n, lines: 50 }))
  growth('modules in one chain of imports', [10, 100, 1000], (n) => ({
    workflows: 3,
    files: n,
    lines: 20,
    chain: true,
  }))
  growth('lines in each of 20 Python files', [50, 500, 2000, 8000], (n) => ({ workflows: 3, files: 20, lines: n }))
  growth('other files', [100, 1000, 10000, 50000], (n) => ({ workflows: 3, files: 20, lines: 50, others: n }))
  real()
} finally {
  rmSync(scratch, { recursive: true, force: true })
}

function growth(what, sizes, shapeOf) {
  console.log(`| ${what} | ms | ms each beyond the first row | peak MiB | files read |`)
  console.log('| ---: | ---: | ---: | ---: | ---: |')
  let first
  for (const size of sizes) {
    const folder = join(scratch, 'repository')
    generate(folder, shapeOf(size))
    const { ms, rss, report, failed } = measure([folder, '--ref', 'HEAD'])
    rmSync(folder, { recursive: true, force: true })
    if (failed !== undefined) {
      console.log(`| ${size} | ${failed} |`)
      continue
    }
    first ??= { size, ms }
    const each = size === first.size ? '' : ((ms - first.ms) / (size - first.size)).toFixed(2)
    console.log(`| ${size} | ${ms} | ${each} | ${rss} | ${report.usage.files.read} |`)
  }
  console.log('')
}

/** A repository whose workflows call make, scripts and modules, and whose modules import each other and fit a model. */
function generate(folder, { workflows, files, lines, others = 0, chain = false }) {
  const put = (path, text) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  for (let n = 0; n < workflows; n += 1) {
    put(
      `.github/workflows/job-${n}.yml`,
      `name: Job ${n}
on: { push: { branches: [main] }, schedule: [{ cron: '0 4 * * 1' }] }
jobs:
  test:
    runs-on: ubuntu-latest
    strategy: { matrix: { python: ['3.11', '3.12'] } }
    steps:
      - uses: actions/checkout@v4
      - run: pip install -r requirements.txt && make test
  train:
    needs: test
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - run: |
          set -e
          for part in a b; do
            bash scripts/run-${n % 10}.sh --part "$part" | tee log.txt
          done
`,
    )
  }
  for (let n = 0; n < 10; n += 1) put(`scripts/run-${n}.sh`, `#!/bin/bash\nset -e\npython -m app.module_${n % files}\n`)
  put('Makefile', 'test: lint\n\tpytest -q\nlint:\n\truff check .\n')
  put('requirements.txt', 'scikit-learn==1.7.2\nmlflow==3.3.2\n')
  put('tests/test_module.py', 'from app.module_0 import train\n\n\ndef test_train():\n    assert train(2) == 2\n')
  put('app/__init__.py', '')
  for (let n = 0; n < files; n += 1)
    put(`app/module_${n}.py`, module(n, chain ? (n + 1) % files : Math.floor(n / 8), lines))
  for (let n = 0; n < others; n += 1) put(`assets/${n % 100}/${n}.txt`, 'a\n')
  const git = (...command) =>
    execFileSync('git', ['-c', 'user.name=b', '-c', 'user.email=b@example.com', '-c', 'gc.auto=0', ...command], {
      cwd: folder,
    })
  git('init', '--quiet', '--initial-branch=main')
  git('add', '--all')
  git('commit', '--quiet', '--message', 'All')
}

function module(n, imported, lines) {
  const body = Array.from(
    { length: Math.max(0, Math.floor((lines - 20) / 5)) },
    (_, i) =>
      `\n\ndef step_${i}(rows, scale=${i}):\n    kept = [row["value"] * scale for row in rows if row["value"] > ${i}]\n    return sum(kept) / max(len(kept), 1)\n`,
  )
  return `"""Module ${n}."""
import mlflow
from sklearn.linear_model import LogisticRegression
from app.module_${imported} import train as next_train
${body.join('')}

def train(count):
    model = LogisticRegression(C=count)
    model.fit([[0.0], [1.0]], [0, 1])
    mlflow.log_metric("count", count)
    return count


if __name__ == "__main__":
    train(${n})
`
}

function real() {
  const mirrors = process.env.MLOPS_MATURITY_MIRRORS
  const labels = process.argv[2]
  if (mirrors === undefined || labels === undefined) return
  const rows = readFileSync(labels, 'utf8').split('\n').filter(Boolean)
  const results = rows.flatMap((row) => {
    const { repo, sha } = JSON.parse(row)
    const base = join(mirrors, repo.replace('/', '+'))
    const folder = [join(base, 'repo'), join(base, 'repo', '.git'), base].find((path) => existsSync(join(path, 'HEAD')))
    return folder === undefined ? [] : [{ repo, ...measure([folder, '--ref', sha, '--no-config']) }]
  })
  const failures = results.filter((result) => result.failed !== undefined)
  for (const { repo, failed } of failures) console.log(`${repo}: ${failed}`)
  const timed = results.filter((result) => result.failed === undefined)
  if (timed.length === 0) return
  timed.sort((a, b) => a.ms - b.ms)
  console.log('| repository | ms | peak MiB | files | read |\n| --- | ---: | ---: | ---: | ---: |')
  for (const { repo, ms, rss, report } of timed) {
    const { listed, read } = report.usage.files
    console.log(`| ${repo} | ${ms} | ${rss} | ${listed} | ${read} |`)
  }
  const at = (share) => timed[Math.min(timed.length - 1, Math.floor(timed.length * share))].ms
  console.log(
    `\n${timed.length} repositories: median ${at(0.5)} ms, nine of ten below ${at(0.9)} ms, slowest ${at(1)} ms`,
  )
}

/** Median wall time and the highest peak memory of several whole runs, and what the last one said. */
function measure(target) {
  const rssFile = join(scratch, 'rss')
  const env = { ...process.env, BENCH_RSS: rssFile, GIT_NO_LAZY_FETCH: '1' }
  const command = ['--import', pathToFileURL(witness).href, cli, 'assess', ...target, '--format', 'json']
  const runs = Array.from({ length: repeats }, () => {
    const started = performance.now()
    const run = spawnSync(process.execPath, command, { encoding: 'utf8', maxBuffer: 1 << 28, env })
    const ms = performance.now() - started
    if (run.status !== 0 && run.status !== 1) return { failed: `exit code ${run.status}: ${run.stderr.split('\n')[0]}` }
    return { ms, rss: Number(readFileSync(rssFile, 'utf8')), text: run.stdout }
  })
  const { failed } = runs.find((run) => run.failed !== undefined) ?? {}
  if (failed !== undefined) {
    process.exitCode = 1
    return { failed }
  }
  const times = runs.map((run) => run.ms).sort((a, b) => a - b)
  return {
    ms: Math.round(times[Math.floor(times.length / 2)]),
    rss: Math.round(Math.max(...runs.map((run) => run.rss)) / 1024),
    report: JSON.parse(runs.at(-1).text),
  }
}

/** What an empty program takes, to subtract in one's head. */
function nothing() {
  const times = Array.from({ length: repeats }, () => {
    const started = performance.now()
    spawnSync(process.execPath, ['-e', '0'])
    return performance.now() - started
  })
  return Math.round(times.sort((a, b) => a - b)[Math.floor(repeats / 2)])
}
