import type { Tool } from '../model/tool.ts'

/** Its pipelines and ensembles fit a model; its samplers only rebalance data. */
export const imbalancedLearn: Tool = {
  id: 'imbalanced-learn',
  name: 'imbalanced-learn',
  url: 'https://imbalanced-learn.org',
  roles: ['ml-framework'],
  packages: ['imbalanced-learn'],
  imports: ['imblearn'],
  calls: [
    { call: 'imblearn.ensemble.**.fit', does: 'train' },
    { call: 'imblearn.pipeline.Pipeline|make_pipeline.**.fit', does: 'train', arguments: 2 },
    { call: 'imblearn.**.predict|predict_proba', does: 'predict' },
    { call: 'imblearn.metrics.*', does: 'evaluate' },
  ],
}
