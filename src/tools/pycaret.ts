import type { Tool } from '../model/tool.ts'

/** Low-code experiments: comparing, creating and tuning models fits them. */
export const pycaret: Tool = {
  id: 'pycaret',
  name: 'PyCaret',
  url: 'https://pycaret.org',
  roles: ['ml-framework'],
  packages: ['pycaret'],
  imports: ['pycaret'],
  calls: [
    {
      call: 'pycaret.**.compare_models|create_model|tune_model|finalize_model|blend_models|stack_models',
      does: 'train',
    },
    { call: 'pycaret.**.predict_model', does: 'predict' },
    { call: 'pycaret.**.load_model', does: 'load-model' },
  ],
}
