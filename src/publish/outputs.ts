import type { Assessment } from '../model/assessment.ts'
import type { Report } from '../model/report.ts'

/** What a run leaves behind beside the report. */
export interface Left {
  /** Path of the JSON report. */
  readonly report?: string | undefined
  readonly commentUrl?: string | undefined
  readonly checkUrl?: string | undefined
}

/** The step's outputs. They end up in other people's shells: one line each, of characters without a meaning there. */
export function outputs({ worst }: Report, left: Left): Readonly<Record<string, string>> {
  const { level, target, minimum, gate, delta } = worst
  return {
    level: String(level.effective),
    'level-name': plain(level.name),
    'verified-level': String(level.verified),
    'possible-level': String(level.possible),
    target: String(target ?? ''),
    minimum: String(minimum ?? ''),
    outcome: gate.outcome,
    gaps: gapIds(worst).map(plain).join(','),
    'previous-level': String(delta?.level.from ?? ''),
    report: left.report === undefined ? '' : oneLine(left.report),
    'comment-url': plain(left.commentUrl ?? ''),
    'check-url': plain(left.checkUrl ?? ''),
  }
}

/** Required criteria up to the next level that are open. */
function gapIds({ applicable, criteria, ladder, level }: Assessment): readonly string[] {
  const next = ladder.find((step) => step.level > level.effective)
  if (!applicable || next === undefined) return []
  return criteria
    .filter((one) => one.required && one.level <= next.level && (one.status === 'unmet' || one.status === 'unknown'))
    .map((one) => one.id)
}

function plain(text: string): string {
  return text.replace(/[^\p{L}\p{N} .,:/#_+-]/gu, '').slice(0, 300)
}

/** Paths come from the workflow's own author. */
function oneLine(path: string): string {
  return path.replace(/[\r\n]/g, ' ')
}
