// Shows the tool at work: assesses the example service as it is, then the branch that automates its training. Needs git and no network.
import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const out = resolve(process.argv[2] ?? join(root, 'demo-out'))
const scratch = mkdtempSync(join(tmpdir(), 'demo-'))
const repository = join(scratch, 'churn')

try {
  mkdirSync(out, { recursive: true })
  cpSync(join(root, 'examples', 'churn'), repository, { recursive: true })
  git('init', '--quiet', '--initial-branch=main')
  commit('A churn model behind a web service')
  heading('The service as it is: tested and built on every change, trained by hand')
  assess()

  git('switch', '--quiet', '--create', 'automate-training')
  git('apply', join(root, 'examples', 'automate-training.patch'))
  commit('Train every Monday, track the runs, register the model')
  heading('The branch that automates its training, against main')
  assess('--base', 'main')

  const page = join(out, 'report.html')
  assess('--base', 'main', '--format', 'html', '--output', page, '--quiet')
  console.log(`\nThe same as a page: ${relative(process.cwd(), page)}`)
} finally {
  rmSync(scratch, { recursive: true, force: true })
}

/** The example passes its own gate, before and after: anything else ends the demonstration. */
function assess(...options) {
  const cli = join(root, 'dist', 'cli', 'index.js')
  const run = spawnSync(process.execPath, [cli, 'assess', 'churn', '--ref', 'HEAD', ...options], {
    cwd: scratch,
    stdio: 'inherit',
  })
  if (run.status !== 0) throw new Error(`assess ended in ${run.status}`)
}

function commit(message) {
  git('add', '--all')
  git('commit', '--quiet', '--message', message)
}

/** One author at one time and nobody's settings: the commits are the same everywhere. */
function git(...command) {
  const who = { NAME: 'Churn team', EMAIL: 'churn@example.com', DATE: '2026-11-02T09:00:00Z' }
  const identity = Object.entries(who).flatMap(([key, value]) => [
    [`GIT_AUTHOR_${key}`, value],
    [`GIT_COMMITTER_${key}`, value],
  ])
  const settings = { GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1', ...Object.fromEntries(identity) }
  execFileSync('git', command, { cwd: repository, stdio: 'inherit', env: { ...process.env, ...settings } })
}

function heading(text) {
  console.log(`\n${text}\n${'='.repeat(text.length)}\n`)
}
