import type { CommandLine, Format } from '../config/command-line.ts'
import { UsageFault } from '../model/fault.ts'

/**
 * The format that was asked for, of those that a verb writes.
 * @throws UsageFault where it writes others only: what was asked for is not silently something else.
 */
export function formatOf<T extends Format>({ format, verb }: CommandLine, writes: readonly T[]): T {
  const one = writes.find((known) => known === format)
  if (one !== undefined) return one
  throw new UsageFault(`${verb} writes ${writes.join(', ')}; --format ${format} is for assess.`)
}
