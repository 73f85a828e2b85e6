import type { Report } from '../model/report.ts'
import { annotations } from '../publish/annotations.ts'
import type { Delivery } from '../publish/delivery.ts'
import type { Log } from '../publish/log.ts'
import { annotationsOf } from '../report/annotations-of.ts'
import type { Occasion } from './occasion.ts'

/** Says at the lines concerned what a report says of them, those in `changed` files first; another repository's lines are not this run's. */
export function annotate(
  { report, occasion }: { readonly report: Report; readonly occasion: Occasion },
  changed: ReadonlySet<string> | undefined,
  log: Log,
): Delivery {
  const elsewhere = occasion.kind === 'commit' && occasion.repository !== undefined
  return annotations(elsewhere ? [] : annotationsOf(report, changed), log)
}
