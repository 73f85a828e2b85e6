import type { Tool } from '../model/tool.ts'

/** Models that learn one record at a time, and detectors of drift in a stream. */
export const river: Tool = {
  id: 'river',
  name: 'River',
  url: 'https://riverml.xyz',
  roles: ['ml-framework', 'drift-detection'],
  packages: ['river'],
  imports: ['river'],
  calls: [
    { call: 'river.**.learn_one|learn_many', does: 'train', except: ['river.preprocessing.**'] },
    { call: 'river.**.predict_one|predict_proba_one|predict_many', does: 'predict' },
    { call: 'river.drift.**.update', does: 'detect-drift' },
  ],
}
