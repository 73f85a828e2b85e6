import type { Delivery } from './delivery.ts'
import type { Log, LogPlace } from './log.ts'

/** Something to be said at a line of the repository. */
export interface PlacedMessage extends LogPlace {
  readonly severity: 'notice' | 'warning' | 'error'
  readonly message: string
}

/** Puts messages at the lines they speak of: GitHub shows them in the run and beside the changed files. Whatever they hold, each is one of them. */
export function annotations(messages: readonly PlacedMessage[], log: Log): Delivery {
  for (const { severity, message, path, line } of messages) log[severity](message, { path, line })
  if (messages.length === 0) return { channel: 'annotations', state: 'skipped', detail: 'no line to point at' }
  return { channel: 'annotations', state: 'delivered', detail: `${messages.length} at lines of the repository` }
}
