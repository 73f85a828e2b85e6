import type { Location } from '../../../model/location.ts'
import type { Work } from '../scope.ts'
import type { Walker } from './walker.ts'

const longest = 500

/** The end of a script in failure on a condition: a gate where a metric decided that, else nothing. */
export function stopAt(at: Location, { scope, shell }: Pick<Walker, 'scope' | 'shell'>, condition: string): Work {
  const { via, triggers } = scope
  return {
    type: 'activity',
    activity: {
      kind: 'gate',
      note: 'stops the run on what a metric decided',
      at,
      via,
      tolerant: scope.tolerant || shell.tolerant,
      conditional: false,
      triggers,
      detail: { stops: 'yes', ...(condition === '' ? {} : { if: condition.slice(0, longest) }) },
    },
  }
}
