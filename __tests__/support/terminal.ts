import { lstat, mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { run } from '../../src/cli/run.ts'
import { look } from '../../src/cli/look.ts'
import type { Outside } from '../../src/cli/look.ts'
import type { World } from '../../src/cli/world.ts'
import { criteria } from '../../src/generated/criteria.ts'
import { models } from '../../src/generated/models.ts'
import { probes } from '../../src/generated/probes.ts'
import { reporters } from '../../src/generated/reporters.ts'
import { tools } from '../../src/generated/tools.ts'

/** What one run of the command line did. */
export interface Ran {
  readonly code: number
  readonly printed: string
  readonly said: readonly string[]
  readonly asked: readonly string[]
}

/** The command line in a folder; `answer` is a person at the terminal, without whom nobody can be asked. */
export async function runIn(
  cwd: string,
  argv: readonly string[],
  { answer, home }: { readonly answer?: (question: string) => boolean; readonly home?: string } = {},
): Promise<Ran> {
  const printed: string[] = []
  const said: string[] = []
  const asked: string[] = []
  const tool = { name: 'mlops-maturity', version: '1.2.3' }
  const outside: Outside = { cwd, env: {}, now: () => '2026-11-20T12:00:00.000Z' }
  const world: World = {
    ...outside,
    terminal: { color: false, width: 80 },
    look: (target, ref) => look(target, ref, outside, tool),
    elapsed: () => 0,
    print: (text) => void printed.push(text),
    say: (text) => void said.push(text),
    readText: (path) => readFile(path, 'utf8'),
    writeText: async (path, text) => {
      await mkdir(dirname(path), { recursive: true })
      await writeFile(path, text)
    },
    exists: (path) =>
      lstat(path).then(
        () => true,
        () => false,
      ),
    ...(answer === undefined
      ? {}
      : {
          ask: async (question) => {
            asked.push(question)
            return answer(question)
          },
        }),
    home,
  }
  const code = await run(argv, world, {
    tools,
    probes,
    criteria,
    models,
    reporters,
    tool,
  })
  return { code, printed: printed.join(''), said, asked }
}
