import { inertJson } from '../../model/inert.ts'
import type { Assessment } from '../../model/assessment.ts'
import type { Reporter } from '../../model/report.ts'
import { badgeSvg } from '../badge-svg.ts'

/** The level as a badge: what the endpoint of shields.io reads, or the picture itself where the file is one. Nothing in it comes from the repository. */
export const badge: Reporter = {
  id: 'badge',
  purpose: 'for a badge: the endpoint format of shields.io, or SVG into a file.svg',
  render({ worst }, { file }) {
    const shown = { schemaVersion: 1, label: 'MLOps maturity', message: messageOf(worst), color: colorOf(worst) }
    if (file !== undefined && /\.svg$/i.test(file)) return badgeSvg(shown)
    return `${inertJson(JSON.stringify(shown, undefined, 2))}\n`
  },
}

function messageOf({ applicable, level, ladder }: Assessment): string {
  if (!applicable) return 'not applicable'
  const apart = level.verified === level.effective ? '' : ` (${level.verified} verified)`
  return `level ${level.effective} of ${topOf(ladder)}${apart}`
}

/** Red is for a failing gate alone: a low level that nobody promised to leave is no fault. */
function colorOf({ applicable, gate, level, ladder, target }: Assessment): string {
  if (!applicable) return 'lightgrey'
  if (gate.outcome === 'fail') return 'red'
  if (gate.outcome === 'incomplete') return 'orange'
  const top = topOf(ladder)
  if (level.effective >= (target ?? top)) return 'brightgreen'
  if (level.effective === 0) return 'lightgrey'
  return level.effective * 2 >= top ? 'yellowgreen' : 'yellow'
}

function topOf(ladder: Assessment['ladder']): number {
  return ladder.at(-1)?.level ?? 0
}
