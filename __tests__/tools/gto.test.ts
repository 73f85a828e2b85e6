import { gto } from '../../src/tools/gto.ts'
import { toolTable } from '../support/tool-table.ts'

toolTable(gto, {
  sees: [
    ['$ gto register churn', 'register model (committed)'],
    ['$ gto assign churn --version v1.0.0 --stage prod', 'publish model (committed)'],
    ["gto.api.register('.', 'churn', 'HEAD')", 'register model (committed)'],
    ["gto.api.assign('.', 'churn', 'prod')", 'publish model (committed)'],
  ],
  ignores: ['$ gto show', '$ gto history churn', 'uses: iterative/gto-action@v2'],
})
