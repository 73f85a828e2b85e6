import type { Tool } from '../model/tool.ts'

/** Drift calculators and performance estimators; fitting one on a reference trains no model. */
export const nannyml: Tool = {
  id: 'nannyml',
  name: 'NannyML',
  url: 'https://www.nannyml.com',
  roles: ['drift-detection', 'monitoring'],
  packages: ['nannyml'],
  imports: ['nannyml'],
  commands: [{ command: 'nml run', does: 'detect-drift' }],
  calls: [
    { call: 'nannyml.**.calculate', does: 'detect-drift' },
    { call: 'nannyml.**.estimate', does: 'monitor' },
  ],
}
