import type { Tool } from '../model/tool.ts'

/** Suites over data and models; drift checks compare two data sets. */
export const deepchecks: Tool = {
  id: 'deepchecks',
  name: 'Deepchecks',
  url: 'https://deepchecks.com',
  roles: ['data-validation', 'drift-detection'],
  packages: ['deepchecks'],
  imports: ['deepchecks'],
  calls: [
    { call: 'deepchecks.**.data_integrity|train_test_validation|full_suite', does: 'validate-data' },
    { call: 'deepchecks.**.model_evaluation|full_suite', does: 'evaluate' },
    { call: 'deepchecks.**.*Drift', does: 'detect-drift' },
  ],
}
