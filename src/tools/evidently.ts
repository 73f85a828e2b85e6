import type { Tool } from '../model/tool.ts'

/** Drift presets and metrics compare current data with a reference; quality presets check data, performance presets a model. */
export const evidently: Tool = {
  id: 'evidently',
  name: 'Evidently',
  url: 'https://www.evidentlyai.com',
  roles: ['drift-detection', 'monitoring', 'data-validation'],
  packages: ['evidently'],
  imports: ['evidently'],
  calls: [
    {
      call: 'evidently.**.*Drift*',
      does: 'detect-drift',
      except: ['evidently.options.**', 'evidently.**.*DriftOptions'],
    },
    { call: 'evidently.**.DataStabilityTestPreset|NoTargetPerformanceTestPreset', does: 'detect-drift' },
    { call: 'evidently.**.DataQuality*|DataSummaryPreset', does: 'validate-data' },
    {
      call: 'evidently.**.RegressionPreset|ClassificationPreset|Regression*TestPreset|*ClassificationTestPreset',
      does: 'evaluate',
    },
    { call: 'evidently.ui.**.add_run|add_report|add_snapshot|add_test_suite', does: 'monitor' },
    { call: 'evidently.collector.**.CollectorClient', does: 'monitor' },
  ],
}
