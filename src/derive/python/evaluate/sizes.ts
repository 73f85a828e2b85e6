import type { Expression } from '../syntax/tree.ts'

/** How many items a list, tuple or mapping holds that is written out; undefined where it cannot be counted. */
export function sizeOf(written: Expression): number | undefined {
  if (written.kind === 'dict') return written.keys.includes(undefined) ? undefined : written.keys.length
  if (written.kind !== 'sequence') return undefined
  return written.items.some(({ kind }) => kind === 'star') ? undefined : written.items.length
}
