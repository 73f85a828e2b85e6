import { existsSync } from 'node:fs'
import { lstat, mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { version } from '../generated/version.ts'
import { UsageFault } from '../model/fault.ts'
import { exitCodes } from './exit-codes.ts'
import { withHeadStart } from './head-start.ts'
import { leave } from './leave.ts'
import { look } from './look.ts'
import type { Outside } from './look.ts'
import { mindClosedPipes } from './mind-closed-pipes.ts'
import type { World } from './world.ts'

/** Where the program is at home, from the sources and from the bundle alike. */
const root = fileURLToPath(new URL('../..', import.meta.url))

const tool = { name: 'mlops-maturity', version }
const argv = process.argv.slice(2)
const outside: Outside = { cwd: process.cwd(), env: process.env, now: () => new Date().toISOString() }

const world: World = {
  ...outside,
  look: withHeadStart((target, ref) => look(target, ref, outside, tool), argv),
  terminal: {
    color: process.stdout.isTTY && (process.env['NO_COLOR'] ?? '') === '',
    width: process.stdout.columns ?? 100,
  },
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
  const { createInterface } = await import('node:readline/promises')
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
  const { run, registries } = await import('./thinking.ts')
  process.exitCode = await run(argv, world, { ...registries, tool })
} catch (error) {
  world.say(error instanceof Error ? (error.stack ?? error.message) : String(error))
  world.say(
    'This is a bug of mlops-maturity. Please report it, with the snapshot that `mlops-maturity collect` writes.',
  )
  process.exitCode = exitCodes.internal
}
await leave(process)
