// Shows the action at work on a pull request that automates the training of the example service: a GitHub on this machine, the built
// action on Node 24 with a runner's environment, and what a team would see of it. Needs git; no account and no network.
import { mkdirSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { builtAction } from '../__tests__/support/built-action.ts'
import { removeTemporaryFolders } from '../__tests__/support/git-repository.ts'
import { churnPullRequest } from '../__tests__/support/github/churn-pull-request.ts'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const out = resolve(process.argv[2] ?? join(root, 'demo-out'))
const [page, json] = [join(out, 'report.html'), join(out, 'report.json')]

try {
  mkdirSync(out, { recursive: true })
  const pull = churnPullRequest()
  const run = await builtAction(pull, { env: { 'INPUT_HTML-FILE': page, 'INPUT_JSON-FILE': json } })
  // The example passes its own gate: anything else ends the demonstration.
  if (run.code !== 0) throw new Error(`the action ended in ${run.code}\n${run.stdout}${run.stderr}`)

  heading(`Pull request #${pull.number} of ${pull.world.repository}: Automate training`)
  console.log(
    `Assessed over the API in ${run.requests.length} requests and ${Math.round(run.total)} ms, without a checkout.`,
  )

  heading('Status on its last commit')
  for (const { context, state, description } of pull.world.statuses) {
    console.log(`${state === 'success' ? '✓' : '✗'} ${context}  ${description}`)
  }

  heading('Comment')
  for (const { body } of pull.world.comments) console.log(asSeen(body))

  heading('Outputs of the step')
  for (const [name, value] of Object.entries(run.outputs)) console.log(`${name.padEnd(16)} ${value}`)

  heading('Files')
  for (const path of [page, json]) console.log(relative(process.cwd(), path))
} finally {
  removeTemporaryFolders()
}

/** Markdown as it is read: what is folded shows its title, links show their words. */
function asSeen(markdown) {
  return markdown
    .replaceAll(/<!--.*?-->\n*/g, '')
    .replaceAll(/<details><summary>(.*?)<\/summary>[\s\S]*?<\/details>/g, '▸ $1')
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll(/\n {2}<br>/g, '\n    ')
    .replaceAll(/^#+ /gm, '')
    .replaceAll(/\*\*|`|<\/?sub>|\\(?=[^\w\s])/g, '')
    .trim()
}

function heading(text) {
  console.log(`\n${text}\n${'='.repeat(text.length)}`)
}
