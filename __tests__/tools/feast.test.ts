import { feast } from '../../src/tools/feast.ts'
import { toolTable } from '../support/tool-table.ts'

toolTable(feast, {
  sees: [
    ['$ feast -c repo apply', 'provision infrastructure'],
    ['$ feast materialize-incremental 2026-01-01', 'data'],
    ['feast.FeatureStore.get_historical_features(_)', 'data'],
    ['?.get_online_features(_) | import feast', 'data'],
  ],
  ignores: ['$ feast init repo', '$ feast ui', "feast.Entity(name='e')"],
})
