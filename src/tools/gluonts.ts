import type { Tool } from '../model/tool.ts'

/** Probabilistic forecasters: an estimator trains into a predictor. */
export const gluonts: Tool = {
  id: 'gluonts',
  name: 'GluonTS',
  url: 'https://ts.gluon.ai',
  roles: ['ml-framework'],
  packages: ['gluonts'],
  imports: ['gluonts'],
  calls: [
    { call: 'gluonts.**.*Estimator.train', does: 'train' },
    { call: 'gluonts.**.*Estimator.train.predict', does: 'predict' },
    { call: 'gluonts.**.Predictor.deserialize', does: 'load-model' },
    { call: 'gluonts.evaluation.**', does: 'evaluate' },
  ],
}
