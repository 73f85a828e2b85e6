import type { CommandLine } from '../config/command-line.ts'
import type { World } from './world.ts'

/** Puts a document where the user wants it: on standard output, or into the file of `--output`. */
export async function say(text: string, line: Pick<CommandLine, 'output' | 'quiet'>, world: World): Promise<void> {
  if (line.output === undefined) {
    world.print(text)
    return
  }
  await world.writeText(line.output, text)
  if (!line.quiet) world.say(`Wrote ${line.output}`)
}
