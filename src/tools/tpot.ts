import type { Tool } from '../model/tool.ts'

/** Pipelines found by genetic programming. */
export const tpot: Tool = {
  id: 'tpot',
  name: 'TPOT',
  url: 'https://epistasislab.github.io/tpot',
  roles: ['ml-framework'],
  packages: ['tpot'],
  imports: ['tpot'],
  calls: [
    { call: 'tpot.**.fit', does: 'train' },
    { call: 'tpot.**.predict|predict_proba', does: 'predict' },
  ],
}
