import type { CommandLine } from '../config/command-line.ts'
import { assessing } from './assessing.ts'
import type { CliKnowledge } from './cli-knowledge.ts'
import { exitCodeOf } from './exit-codes.ts'
import type { ExitCode } from './exit-codes.ts'
import { say } from './say.ts'
import type { World } from './world.ts'

/** `assess`: look, think, say; then the gate decides the exit code. */
export async function assess(line: CommandLine, world: World, knowledge: CliKnowledge): Promise<ExitCode> {
  const report = await assessing(line, world, knowledge)
  const reporter = knowledge.reporters.find((one) => one.id === line.format)
  if (reporter === undefined) throw new Error(`no reporter writes ${line.format}`)
  const { name, commit } = report.worst.repository
  const text = reporter.render(report, {
    color: line.color ?? (line.output === undefined && world.terminal.color),
    width: world.terminal.width,
    linkBase: linkBaseOf(name, commit),
    file: line.output,
  })
  await say(text, line, world)
  return exitCodeOf(report.worst.gate.outcome)
}

/** A clone whose name is OWNER/REPO came from GitHub: its lines have pages there. */
function linkBaseOf(name: string, commit: string | null): string | undefined {
  if (commit === null || !/^[\w.-]{1,100}\/[\w.-]{1,100}$/.test(name)) return undefined
  return `https://github.com/${name}/blob/${commit}/`
}
