import type { Tool } from '../model/tool.ts'

/** Automated machine learning on tables, text, images and time series. */
export const autogluon: Tool = {
  id: 'autogluon',
  name: 'AutoGluon',
  url: 'https://auto.gluon.ai',
  roles: ['ml-framework'],
  packages: ['autogluon', 'autogluon-tabular', 'autogluon-timeseries', 'autogluon-multimodal'],
  imports: ['autogluon'],
  calls: [
    { call: 'autogluon.**.*Predictor.fit', does: 'train' },
    { call: 'autogluon.**.*Predictor.load', does: 'load-model' },
    { call: 'autogluon.**.evaluate|leaderboard', does: 'evaluate' },
    { call: 'autogluon.**.predict|predict_proba', does: 'predict' },
  ],
}
