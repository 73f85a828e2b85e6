import type { Tool } from '../model/tool.ts'

/** Automated machine learning under a time budget. */
export const flaml: Tool = {
  id: 'flaml',
  name: 'FLAML',
  url: 'https://microsoft.github.io/FLAML',
  roles: ['ml-framework'],
  packages: ['flaml'],
  imports: ['flaml'],
  calls: [
    { call: 'flaml.**.AutoML.fit', does: 'train' },
    { call: 'flaml.**.AutoML.predict|predict_proba', does: 'predict' },
  ],
}
