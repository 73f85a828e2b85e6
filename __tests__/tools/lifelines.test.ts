import { lifelines } from '../../src/tools/lifelines.ts'
import { toolTable } from '../support/tool-table.ts'

toolTable(lifelines, {
  sees: [
    ["lifelines.CoxPHFitter.fit(_, duration_col='t')", 'train'],
    ['lifelines.CoxPHFitter.predict_survival_function(_)', 'predict'],
  ],
  ignores: ['lifelines.KaplanMeierFitter.fit(_, _)', 'lifelines.statistics.logrank_test(_, _)'],
})
