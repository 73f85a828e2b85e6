import { floorSource } from '../config/floor-source.ts'
import { placeOfFloor, readFloor } from '../config/read-floor.ts'
import type { FloorSource } from '../config/read-floor.ts'
import { UsageFault } from '../model/fault.ts'
import type { Floor } from '../model/policy.ts'
import type { Outside } from './outside.ts'

/** An organisation's policy, and how sentences name it. */
export interface Demand {
  readonly floor: Floor
  readonly place: string
}

/**
 * Reads the input `policy`.
 * @throws UsageFault for one that is wrong or not on the runner; UnreadableFault where another repository's is not to be had.
 */
export async function floorOf(input: string | undefined, outside: Outside): Promise<Demand | undefined> {
  if (input === undefined) return undefined
  const source = floorSource(input)
  return { floor: readFloor(await contentOf(input, source, outside), source), place: placeOfFloor(source) }
}

async function contentOf(input: string, source: FloorSource, outside: Outside): Promise<string> {
  if (source.from === 'input') return input
  if (source.from === 'repository') return outside.elsewhere(source)
  try {
    return await outside.onRunner(source.path)
  } catch {
    throw new UsageFault(
      `The input policy names ${source.path}, which cannot be read on the runner; a file of another repository is written owner/repo/path@<full commit SHA>.`,
    )
  }
}
