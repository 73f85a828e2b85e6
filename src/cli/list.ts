import { list as listing } from '../advise/list.ts'
import type { CommandLine } from '../config/command-line.ts'
import { chooseModel } from './choose-model.ts'
import type { CliKnowledge } from './cli-knowledge.ts'
import { exitCodes } from './exit-codes.ts'
import type { ExitCode } from './exit-codes.ts'
import { modelOption } from './model-option.ts'
import { say } from './say.ts'
import type { World } from './world.ts'

/** `list`: the criteria of a model by level and dimension. */
export async function list(line: CommandLine, world: World, knowledge: CliKnowledge): Promise<ExitCode> {
  const criteria = knowledge.criteria.map((criterion) => criterion.id)
  const choice = modelOption(line.model ?? 'microsoft')
  const model = await chooseModel(choice, knowledge.models, criteria, (path) => world.readText(path))
  await say(listing(model, knowledge.criteria), line, world)
  return exitCodes.passed
}
