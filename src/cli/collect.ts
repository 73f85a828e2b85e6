import type { CommandLine } from '../config/command-line.ts'
import { snapshotText } from '../collect/snapshot-text.ts'
import { exitCodes } from './exit-codes.ts'
import type { ExitCode } from './exit-codes.ts'
import { say } from './say.ts'
import type { World } from './world.ts'

/** `collect`: the snapshot itself, for bug reports and offline work. */
export async function collect(line: CommandLine, world: World): Promise<ExitCode> {
  const snapshot = await world.look(line.operands[0] ?? '.', line.ref)
  await say(snapshotText(snapshot), line, world)
  return exitCodes.passed
}
