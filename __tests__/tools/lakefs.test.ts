import { lakefs } from '../../src/tools/lakefs.ts'
import { toolTable } from '../support/tool-table.ts'

toolTable(lakefs, {
  sees: [
    ['$ lakectl commit lakefs://repo/main -m x', 'register data (shared)'],
    ['$ lakectl fs download lakefs://repo/main/x .', 'data'],
    ['$ pachctl put file raw@master -f x.csv', 'register data (shared)'],
    ['$ pachctl update pipeline -f train.json', 'deploy pipeline'],
    ['$ pachctl get file raw@master:/x.csv', 'data'],
    ["lakefs.repository.branch.commit('x')", 'register data (shared)'],
    ["deltalake.DeltaTable('s3://b/t')", 'data @ s3://b/t'],
  ],
  ignores: ['$ lakectl diff lakefs://repo/main', '$ pachctl list repo', "deltalake.DeltaTable('data/table')"],
})
