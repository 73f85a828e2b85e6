import type { CommandLine } from '../config/command-line.ts'
import type { ReadElsewhere } from '../config/choose-model.ts'
import { UsageFault } from '../model/fault.ts'
import type { Snapshot } from '../model/snapshot.ts'
import type { World } from './world.ts'

/** Files of other repositories are read where the repository itself was read over the API; a look at a clone sends nothing. */
export function elsewhereFor(
  line: CommandLine,
  { repository }: Snapshot,
  world: World,
  tool: Snapshot['tool'],
): ReadElsewhere {
  const asked = line.operands[0] ?? '.'
  return async (file) => {
    if (repository.source === 'github' && !asked.endsWith('.json')) {
      const { clientFor, textElsewhere } = await import('./on-demand.ts')
      return textElsewhere(await clientFor(asked, world, tool), file)
    }
    throw new UsageFault(
      `${file.path} lies in ${file.repository}, which a clone does not show and nothing is sent for; give the file with --model.`,
    )
  }
}
