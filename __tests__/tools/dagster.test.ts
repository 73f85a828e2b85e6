import { dagster } from '../../src/tools/dagster.ts'
import { toolTable } from '../support/tool-table.ts'

toolTable(dagster, {
  sees: [
    ['$ dagster job execute -m pipelines -j train', 'dispatch pipeline'],
    ['$ dagster asset materialize --select x', 'dispatch pipeline'],
    ['$ dagster-cloud serverless deploy', 'deploy pipeline'],
    ['$ dagster-cloud ci deploy', 'deploy pipeline'],
    ['uses: dagster-io/dagster-cloud-action/actions/serverless_prod_deploy@v0.1', 'deploy pipeline'],
    ['uses: dagster-io/dagster-cloud-action/actions/hybrid_prod_deploy@v0.1', 'deploy pipeline'],
    ['dagster.materialize(_)', 'dispatch pipeline'],
  ],
  ignores: ['$ dagster dev', '$ dagster job list', 'dagster.Definitions(assets=_)'],
})
