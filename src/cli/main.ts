import { existsSync } from 'node:fs'
import { lstat, mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { fileURLToPath } from 'node:url'
import { criteria } from '../generated/criteria.ts'
import { models } from '../generated/models.ts'
import { probes } from '../generated/probes.ts'
import { reporters } from '../generated/reporters.ts'
import { tools } from '../generated/tools.ts'
import { version } from '../generated/version.ts'
import { UsageFault } from '../model/fault.ts'
import { exitCodes } from './exit-codes.ts'
import { mindClosedPipes } from './mind-closed-pipes.ts'
import { run } from './run.ts'
import type { World } from './world.ts'

/** Where the program is at home, from the sources and from the bundle alike. */
const root = fileURLToPath(new URL('../..', import.meta.url))

const world: World = {
  cwd: process.cwd(),
  env: process.env,
  terminal: {
    color: process.stdout.isTTY && (process.env['NO_COLOR'] ?? '') === '',
    width: process.stdout.columns ?? 100,
  },
  now: () => new Date().toISOString(),
  elapsed: () => performance.now(),
  print: (text) => void process.stdout.write(text),
  say: (text) => void process.stderr.write(`${text}\n`),
  readText: async (path) => {
    try {
      return await readFile(path, 'utf8')
    } catch {
      throw new UsageFault(`${path} cannot be read.`)
    }
  },
  writeText: async (path, text) => {
    try {
      await mkdir(dirname(path), { recursive: true })
      await writeFile(path, text)
    } catch {
      throw new UsageFault(`${path} cannot be written.`)
    }
  },
  exists: (path) =>
    lstat(path).then(
      () => true,
      () => false,
    ),
  ask: process.stdin.isTTY && process.stderr.isTTY ? ask : undefined,
  home: existsSync(`${root}/action.yml`) ? root : undefined,
}

async function ask(question: string): Promise<boolean> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr })
  try {
    return /^y(?:es)?$/i.test((await terminal.question(`${question} [y/N] `)).trim())
  } catch {
    // Ctrl+C or Ctrl+D: no answer is no consent to the rest either.
    throw new UsageFault('Stopped; nothing was written.')
  } finally {
    terminal.close()
  }
}

mindClosedPipes(process)
try {
  process.exitCode = await run(process.argv.slice(2), world, {
    tools,
    probes,
    criteria,
    models,
    reporters,
    tool: { name: 'mlops-maturity', version },
  })
} catch (error) {
  world.say(error instanceof Error ? (error.stack ?? error.message) : String(error))
  world.say(
    'This is a bug of mlops-maturity. Please report it, with the snapshot that `mlops-maturity collect` writes.',
  )
  process.exitCode = exitCodes.internal
}
