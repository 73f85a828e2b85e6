import type { Assessment } from '../model/assessment.ts'
import type { Report } from '../model/report.ts'

/**
 * The worse of what the repository's raised policy says and what the organisation's says of the whole repository. Where the latter is
 * the stricter, it speaks: for a single product as the report, beside several projects as one more of them.
 */
export function underFloor(own: Report, floor: Report): Report {
  const { worst } = floor
  if (severity(worst) <= severity(own.worst)) return own
  if (own.projects.length === 1) return floor
  const whole = { ...worst, project: { name: 'the whole repository', path: '.' } }
  return { worst: whole, projects: [...own.projects.filter(({ project }) => project.path !== '.'), whole] }
}

/** What lets a change pass is all one. */
function severity({ gate }: Assessment): number {
  if (gate.outcome === 'fail') return 2
  return gate.outcome === 'incomplete' ? 1 : 0
}
