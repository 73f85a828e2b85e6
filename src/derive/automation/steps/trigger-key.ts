import type { Trigger } from '../../../model/automation.ts'

/** Two triggers are one when they say the same. */
export function keyOf(trigger: Trigger): string {
  return JSON.stringify([trigger.kind, trigger.event, trigger.detail ?? '', trigger.at.path, trigger.at.line ?? 0])
}

/** Each trigger once. */
export function uniqueTriggers(triggers: readonly Trigger[]): readonly Trigger[] {
  return [...new Map(triggers.map((trigger) => [keyOf(trigger), trigger])).values()]
}
