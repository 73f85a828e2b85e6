import { disabledByHand, type Automation } from '../../model/automation.ts'
import type { Snapshot } from '../../model/snapshot.ts'

/** The automations, those inactive that somebody switched off on GitHub: whatever their files say, nothing starts them. */
export function withDisabled(automations: readonly Automation[], snapshot: Snapshot): readonly Automation[] {
  const { workflows } = snapshot.facts
  if (workflows.state === 'unseen') return automations
  const off = new Set(workflows.value.filter(({ state }) => state === 'disabled_manually').map(({ path }) => path))
  return automations.map((one) =>
    one.inactive === undefined && off.has(one.path) ? { ...one, inactive: disabledByHand } : one,
  )
}
