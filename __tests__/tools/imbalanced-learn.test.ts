import { imbalancedLearn } from '../../src/tools/imbalanced-learn.ts'
import { toolTable } from '../support/tool-table.ts'

toolTable(imbalancedLearn, {
  sees: [
    ['imblearn.ensemble.BalancedRandomForestClassifier.fit(_, _)', 'train'],
    ['imblearn.pipeline.Pipeline.fit(_, _)', 'train'],
    ['imblearn.pipeline.make_pipeline.predict(_)', 'predict'],
    ['imblearn.metrics.geometric_mean_score(_, _)', 'evaluate'],
  ],
  ignores: ['imblearn.over_sampling.SMOTE.fit_resample(_, _)', 'imblearn.over_sampling.SMOTE.fit(_, _)'],
})
