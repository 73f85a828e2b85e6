import type { Trigger } from '../../../../model/automation.ts'
import { keyOf } from '../../steps/trigger-key.ts'
import type { Occasion } from '../triggers/occasion.ts'

/** The triggers of occasions, each once; a special case is left out where its broader trigger is there too. */
export function triggersOf(occasions: Iterable<Occasion>): readonly Trigger[] {
  const found = new Map<string, { readonly trigger: Trigger; readonly base: string | undefined }>()
  for (const { trigger, base } of occasions) {
    found.set(keyOf(trigger), { trigger, base: base === undefined ? undefined : keyOf(base) })
  }
  return [...found.values()].filter(({ base }) => base === undefined || !found.has(base)).map(({ trigger }) => trigger)
}
