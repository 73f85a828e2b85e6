import { rStats } from '../../src/tools/r-stats.ts'
import { toolTable } from '../support/tool-table.ts'

toolTable(rStats, {
  sees: [['r:stats::predict(_, _)', 'predict']],
  ignores: ['r:stats::predict(_)', 'r:base::print(_, _)', 'r:stats::residuals(_)'],
})
