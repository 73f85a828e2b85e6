import { kedro } from '../../src/tools/kedro.ts'
import { toolTable } from '../support/tool-table.ts'

toolTable(kedro, {
  sees: [
    ['$ kedro run --pipeline training', 'dispatch pipeline'],
    ['$ kedro package', 'build'],
  ],
  ignores: ['$ kedro viz', '$ kedro --version'],
})
