import { explain as explanation } from '../advise/explain.ts'
import type { CommandLine } from '../config/command-line.ts'
import { didYouMean } from '../config/nearest.ts'
import { UsageFault } from '../model/fault.ts'
import type { CliKnowledge } from './cli-knowledge.ts'
import { exitCodes } from './exit-codes.ts'
import type { ExitCode } from './exit-codes.ts'
import { formatOf } from './format-of.ts'
import { jsonText } from './json-text.ts'
import { say } from './say.ts'
import type { World } from './world.ts'

/** `explain`: one criterion for its reader. */
export async function explain(line: CommandLine, world: World, knowledge: CliKnowledge): Promise<ExitCode> {
  const format = formatOf(line, ['text', 'markdown', 'json'])
  const ids = knowledge.criteria.map((criterion) => criterion.id)
  const [id] = line.operands
  if (id === undefined) throw new UsageFault(`explain needs a criterion: ${ids.join(', ')}.`)
  const criterion = knowledge.criteria.find((one) => one.id === id)
  if (criterion === undefined) {
    throw new UsageFault(`There is no criterion ${JSON.stringify(id)}${didYouMean(id, ids) || '; `list` names them.'}`)
  }
  await say(format === 'json' ? jsonText(criterion) : explanation(criterion, knowledge), line, world)
  return exitCodes.passed
}
