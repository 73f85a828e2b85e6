import type { Tool } from '../model/tool.ts'

/** Recommenders from implicit feedback. */
export const implicit: Tool = {
  id: 'implicit',
  name: 'implicit',
  url: 'https://benfred.github.io/implicit',
  roles: ['ml-framework'],
  packages: ['implicit', 'lightfm'],
  imports: ['implicit', 'lightfm'],
  calls: [
    { call: 'implicit|lightfm.**.fit|fit_partial', does: 'train', except: ['lightfm.data.**'] },
    { call: 'implicit|lightfm.**.recommend|similar_items|predict', does: 'predict' },
  ],
}
