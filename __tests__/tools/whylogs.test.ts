import { whylogs } from '../../src/tools/whylogs.ts'
import { toolTable } from '../support/tool-table.ts'

toolTable(whylogs, {
  sees: [
    ['whylogs.log(_)', 'monitor'],
    ['whylogs.log.writer.write()', 'monitor'],
    ['whylogs.viz.NotebookProfileVisualizer.summary_drift_report()', 'detect-drift'],
  ],
  ignores: ['whylogs.init()', 'whylogs.viz.NotebookProfileVisualizer()'],
})
