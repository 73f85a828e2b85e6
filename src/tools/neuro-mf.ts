import type { Tool } from '../model/tool.ts'

/** Searches over estimators and parameters that a YAML file lists. */
export const neuroMf: Tool = {
  id: 'neuro-mf',
  name: 'neuro_mf',
  url: 'https://pypi.org/project/neuro-mf',
  roles: ['ml-framework'],
  packages: ['neuro-mf'],
  imports: ['neuro_mf'],
  calls: [{ call: 'neuro_mf.ModelFactory.get_best_model|initiate_best_parameter_search_for_*', does: 'train' }],
}
