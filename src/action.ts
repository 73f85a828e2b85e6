import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import * as core from '@actions/core'
import { runAction } from './action/run-action.ts'
import type { ActionWorld } from './action/world.ts'
import { exitCodes } from './cli/exit-codes.ts'
import { githubClient } from './collect/github/github-client.ts'
import { useGlobalProxy } from './collect/github/global-proxy.ts'
import { version } from './generated/version.ts'
import { logTo } from './publish/log.ts'

const annotations = { notice: core.notice, warning: core.warning, error: core.error }

const world: ActionWorld = {
  env: process.env,
  log: {
    line: (text) => core.info(text),
    annotate: (severity, text, at) =>
      annotations[severity](text, {
        title: 'MLOps maturity',
        ...(at === undefined ? {} : { file: at.path, startLine: at.line }),
      }),
  },
  input: (name) => core.getInput(name),
  mask: (secret) => core.setSecret(secret),
  output: (name, value) => core.setOutput(name, value),
  summarize: async (text) => void (await core.summary.addRaw(text).write()),
  readText: (path) => readFile(path, 'utf8'),
  writeText: async (path, text) => {
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, text)
  },
  now: () => new Date().toISOString(),
  elapsed: () => performance.now(),
  connect: (token, apiUrl) => githubClient({ token, apiUrl, userAgent: `mlops-maturity/${version}` }),
}

try {
  await useGlobalProxy(process.env)
  process.exitCode = await runAction(world, { name: 'mlops-maturity', version })
} catch (error) {
  const log = logTo(world.log)
  log.info(error instanceof Error ? (error.stack ?? error.message) : String(error))
  log.error(
    'This is a bug of mlops-maturity. Please report it, with the snapshot that `mlops-maturity collect` writes in a clone.',
  )
  process.exitCode = exitCodes.internal
}
