import { inertJson } from '../../model/inert.ts'
import type { Reporter } from '../../model/report.ts'

/** The assessment as the contract's JSON, for other programs; several projects stand under `projects`. */
export const json: Reporter = {
  id: 'json',
  purpose: 'for programs: mlops-maturity/assessment/v1',
  render({ worst, projects }) {
    const body = projects.length > 1 ? { ...worst, projects } : worst
    return `${inertJson(JSON.stringify(body, undefined, 2))}\n`
  },
}
