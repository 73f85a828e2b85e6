import type { Tool } from '../model/tool.ts'

/** Profiles of data that are logged, and their drift reports. */
export const whylogs: Tool = {
  id: 'whylogs',
  name: 'whylogs and WhyLabs',
  url: 'https://whylabs.ai',
  roles: ['monitoring', 'drift-detection'],
  packages: ['whylogs', 'whylabs-client'],
  imports: ['whylogs'],
  calls: [
    { call: 'whylogs.log|logger', does: 'monitor' },
    { call: 'whylogs.**.writer.**.write', does: 'monitor' },
    { call: 'whylogs.viz.**.summary_drift_report|calculate_drift_scores', does: 'detect-drift' },
  ],
}
