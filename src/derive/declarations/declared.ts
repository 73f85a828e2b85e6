import { uncalled } from '../../model/activity.ts'
import type { Activity, ActivityKind, Subject } from '../../model/activity.ts'

/** Something a file declares, before it is written down as an activity of nobody's. */
export interface Declared {
  readonly kind: ActivityKind
  readonly subject?: Subject | undefined
  /** What is declared, in words: `Deployment churn`. */
  readonly note: string
  readonly line?: number | undefined
  /** What probes may ask: `for`, `replicas`, `health`, `strategy`, `traffic`, `image`, `resource`. */
  readonly detail?: Readonly<Record<string, string | undefined>> | undefined
}

/** The declaration as an activity that nothing is known to run. */
export function declaration({ kind, subject, note, line, detail }: Declared, path: string): Activity {
  const known = Object.entries(detail ?? {}).flatMap(([key, value]) =>
    value === undefined || value === '' ? [] : [[key, value.slice(0, 300)] as const],
  )
  return {
    kind,
    ...(subject === undefined ? {} : { subject }),
    note: note.slice(0, 200),
    at: line === undefined ? { path } : { path, line },
    ...uncalled,
    detail: Object.fromEntries(known),
  }
}
