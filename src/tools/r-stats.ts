import type { Tool } from '../model/tool.ts'

/** What R itself does with fitted models of any package: `predict` is one generic for all of them. */
export const rStats: Tool = {
  id: 'r-stats',
  name: 'R',
  url: 'https://www.r-project.org',
  roles: [],
  calls: [{ call: 'r:stats::predict', does: 'predict', arguments: 2 }],
}
