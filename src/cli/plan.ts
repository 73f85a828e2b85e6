import { plan as planText, planMarkdown } from '../advise/plan.ts'
import { planSteps } from '../advise/plan-steps.ts'
import type { CommandLine } from '../config/command-line.ts'
import type { Assessment } from '../model/assessment.ts'
import { UsageFault } from '../model/fault.ts'
import { assessing } from './assessing.ts'
import type { CliKnowledge } from './cli-knowledge.ts'
import { exitCodes } from './exit-codes.ts'
import type { ExitCode } from './exit-codes.ts'
import { formatOf } from './format-of.ts'
import { jsonText } from './json-text.ts'
import { say } from './say.ts'
import type { World } from './world.ts'

/** `plan`: the shortest ordered list of gaps to `--to`, else the declared target, else the next level. */
export async function plan(line: CommandLine, world: World, knowledge: CliKnowledge): Promise<ExitCode> {
  const format = formatOf(line, ['text', 'markdown', 'json'])
  const { worst } = await assessing(line, world, knowledge)
  const levels = worst.ladder.map((step) => step.level)
  const to = line.to ?? worst.target ?? levels.find((level) => level > worst.level.effective) ?? worst.level.effective
  if (!levels.includes(to)) throw new UsageFault(`--to must be one of ${levels.join(', ')}.`)
  await say(written(worst, to, format), line, world)
  return exitCodes.passed
}

function written(worst: Assessment, to: number, format: 'text' | 'markdown' | 'json'): string {
  switch (format) {
    case 'text':
      return planText(worst, to)
    case 'markdown':
      return planMarkdown(worst, to)
    case 'json': {
      const { repository, project, model, level } = worst
      return jsonText({ repository, project, model, from: level.effective, to, steps: planSteps(worst, to) })
    }
  }
}
