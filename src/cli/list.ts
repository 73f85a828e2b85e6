import { list as listing } from '../advise/list.ts'
import { chooseRubric } from '../config/choose-rubric.ts'
import type { CommandLine } from '../config/command-line.ts'
import { modelOption } from '../config/model-option.ts'
import { policyOf } from '../config/policy-of.ts'
import type { Criterion, MaturityModel } from '../model/criterion.ts'
import { UsageFault } from '../model/fault.ts'
import type { CliKnowledge } from './cli-knowledge.ts'
import { exitCodes } from './exit-codes.ts'
import type { ExitCode } from './exit-codes.ts'
import { formatOf } from './format-of.ts'
import { jsonText } from './json-text.ts'
import { say } from './say.ts'
import type { World } from './world.ts'

/** `list`: the criteria of a model by level and dimension. */
export async function list(line: CommandLine, world: World, knowledge: CliKnowledge): Promise<ExitCode> {
  const format = formatOf(line, ['text', 'json'])
  const read = (path: string): Promise<string> => world.readText(path)
  const policy = { ...policyOf(undefined), model: modelOption(line.model ?? 'microsoft') }
  const { model, criteria } = await chooseRubric(policy, knowledge, { model: read, own: read, elsewhere })
  const text = format === 'json' ? jsonText({ model, criteria: asked(model, criteria) }) : listing(model, criteria)
  await say(text, line, world)
  return exitCodes.passed
}

async function elsewhere(): Promise<never> {
  throw new UsageFault('--model takes the id of a model or a file.')
}

function asked({ levels }: MaturityModel, criteria: readonly Criterion[]) {
  const named = new Set(levels.flatMap(({ required, expected }) => [...required, ...expected]))
  return criteria
    .filter(({ id }) => named.has(id))
    .map(({ id, dimension, title, gap, remedy }) => ({ id, dimension, title, gap, effort: remedy.effort }))
}
