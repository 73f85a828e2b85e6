import { fairlearn } from '../../src/tools/fairlearn.ts'
import { toolTable } from '../support/tool-table.ts'

toolTable(fairlearn, {
  sees: [
    ['fairlearn.reductions.ExponentiatedGradient.fit(_, _, sensitive_features=_)', 'train'],
    ['fairlearn.metrics.MetricFrame(metrics=_)', 'evaluate'],
  ],
  ignores: ['fairlearn.preprocessing.CorrelationRemover.fit(_)', 'fairlearn.metrics.MetricFrame.by_group.to_dict()'],
})
