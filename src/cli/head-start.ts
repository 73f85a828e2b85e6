import { commandLine } from '../config/command-line.ts'
import type { CommandLine } from '../config/command-line.ts'
import { UsageFault } from '../model/fault.ts'
import type { Look } from './world.ts'

/**
 * Lets git look at what a command line names while the rest of the program is still being loaded. Whoever asks for that first look
 * gets it, with its fault if it ended in one; every other look begins when it is asked for.
 */
export function withHeadStart(look: Look, argv: readonly string[]): Look {
  const line = understood(argv)
  if (line?.verb !== 'assess') return look
  const { operands, ref } = line
  const [target = '.'] = operands
  let begun: ReturnType<Look> | undefined = look(target, ref)
  begun.catch(() => {}) // who asks is told
  return (wanted, at) => {
    const first = wanted === target && at === ref ? begun : undefined
    begun = undefined
    return first ?? look(wanted, at)
  }
}

/** A command line that is none begins nothing; it is complained about where it is run. */
function understood(argv: readonly string[]): CommandLine | undefined {
  try {
    return commandLine(argv)
  } catch (error) {
    if (error instanceof UsageFault) return undefined
    throw error
  }
}
