import { plan as planText, planMarkdown } from '../advise/plan.ts'
import type { CommandLine } from '../config/command-line.ts'
import { UsageFault } from '../model/fault.ts'
import { assessing } from './assessing.ts'
import type { CliKnowledge } from './cli-knowledge.ts'
import { exitCodes } from './exit-codes.ts'
import type { ExitCode } from './exit-codes.ts'
import { say } from './say.ts'
import type { World } from './world.ts'

/** `plan`: the shortest ordered list of gaps to `--to`, else the declared target, else the next level. */
export async function plan(line: CommandLine, world: World, knowledge: CliKnowledge): Promise<ExitCode> {
  const { worst } = await assessing(line, world, knowledge)
  const levels = worst.ladder.map((step) => step.level)
  const to = line.to ?? worst.target ?? levels.find((level) => level > worst.level.effective) ?? worst.level.effective
  if (!levels.includes(to)) throw new UsageFault(`--to must be one of ${levels.join(', ')}.`)
  await say(line.format === 'markdown' ? planMarkdown(worst, to) : planText(worst, to), line, world)
  return exitCodes.passed
}
