import { evidently } from '../../src/tools/evidently.ts'
import { toolTable } from '../support/tool-table.ts'

toolTable(evidently, {
  sees: [
    ['evidently.metric_preset.DataDriftPreset()', 'detect-drift'],
    ["evidently.metrics.ColumnDriftMetric(column_name='x')", 'detect-drift'],
    ['evidently.test_preset.DataStabilityTestPreset()', 'detect-drift'],
    ['evidently.metric_preset.DataQualityPreset()', 'validate-data'],
    ['evidently.metric_preset.ClassificationPreset()', 'evaluate'],
    ['evidently.ui.workspace.Workspace.create.add_report(_, _)', 'monitor'],
    ["evidently.collector.client.CollectorClient('http://collector:8001')", 'monitor'],
  ],
  ignores: [
    'evidently.report.Report(metrics=_)',
    'evidently.ColumnMapping()',
    'evidently.options.DataDriftOptions()',
    '$ evidently ui',
  ],
})
