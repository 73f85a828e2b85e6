import type { Tool } from '../model/tool.ts'

/** Recommenders from ratings. */
export const surprise: Tool = {
  id: 'surprise',
  name: 'Surprise',
  url: 'https://surpriselib.com',
  roles: ['ml-framework'],
  packages: ['scikit-surprise'],
  imports: ['surprise'],
  calls: [
    { call: 'surprise.**.fit', does: 'train' },
    { call: 'surprise.model_selection.**.cross_validate', does: 'evaluate' },
    { call: 'surprise.accuracy.*', does: 'evaluate' },
    { call: 'surprise.**.predict|test', does: 'predict' },
    { call: 'surprise.dump.load', does: 'load-model' },
    { call: 'surprise.**.load_builtin', does: 'data' },
  ],
}
