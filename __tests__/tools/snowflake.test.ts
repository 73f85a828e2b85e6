import { snowflake } from '../../src/tools/snowflake.ts'
import { toolTable } from '../support/tool-table.ts'

toolTable(snowflake, {
  sees: [
    ['$ snow snowpark deploy', 'deploy application'],
    ['snowflake.connector.connect.cursor.execute.fetch_pandas_all()', 'data'],
    ["snowflake.snowpark.Session.builder.create.table('t')", 'data'],
    ['snowflake.ml.modeling.xgboost.XGBClassifier.fit(_)', 'train'],
    ['snowflake.ml.registry.Registry.log_model(_)', 'register model (shared)'],
    ['snowflake.ml.monitoring.add_monitor(_)', 'monitor'],
  ],
  ignores: [
    '$ snow connection test',
    'snowflake.ml.modeling.preprocessing.StandardScaler.fit(_)',
    'snowflake.connector.connect.close()',
  ],
})
