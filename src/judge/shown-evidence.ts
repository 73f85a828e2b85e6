import type { Evidence } from '../model/answer.ts'
import type { ShownEvidence } from '../model/assessment.ts'

/** Evidence as reports and other programs get it. */
export function shownEvidence({ at, happened: _happened, ...rest }: Evidence): ShownEvidence {
  if (at === undefined) return rest
  return { ...rest, path: at.path, ...(at.line === undefined ? {} : { line: at.line }) }
}
