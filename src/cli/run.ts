import { commandLine } from '../config/command-line.ts'
import type { CommandLine } from '../config/command-line.ts'
import { UnreadableFault, UsageFault } from '../model/fault.ts'
import { assess } from './assess.ts'
import type { CliKnowledge } from './cli-knowledge.ts'
import { collect } from './collect.ts'
import { exitCodes } from './exit-codes.ts'
import type { ExitCode } from './exit-codes.ts'
import { explain } from './explain.ts'
import { help } from './help.ts'
import { init } from './init.ts'
import { list } from './list.ts'
import { plan } from './plan.ts'
import { scaffold } from './scaffold.ts'
import type { World } from './world.ts'

/** One run of the command line: arguments in, exit code out. Faults of the user and of the repository end in one sentence; bugs pass through. */
export async function run(argv: readonly string[], world: World, knowledge: CliKnowledge): Promise<ExitCode> {
  try {
    return await perform(commandLine(argv), world, knowledge)
  } catch (error) {
    if (error instanceof UsageFault) {
      world.say(error.message)
      return exitCodes.usage
    }
    if (error instanceof UnreadableFault) {
      world.say(error.message)
      return exitCodes.unreadable
    }
    throw error
  }
}

async function perform(line: CommandLine, world: World, knowledge: CliKnowledge): Promise<ExitCode> {
  switch (line.verb) {
    case 'help':
      world.print(help())
      return exitCodes.passed
    case 'version':
      world.print(`${knowledge.tool.name} ${knowledge.tool.version}\n`)
      return exitCodes.passed
    case 'assess':
      return assess(line, world, knowledge)
    case 'collect':
      return collect(line, world)
    case 'explain':
      return explain(line, world, knowledge)
    case 'init':
      return init(line, world, knowledge)
    case 'scaffold':
      return scaffold(line, world, knowledge)
    case 'list':
      return list(line, world, knowledge)
    case 'plan':
      return plan(line, world, knowledge)
    case 'rollup': {
      const { rollup } = await import('./on-demand.ts')
      return rollup(line, world)
    }
  }
}
