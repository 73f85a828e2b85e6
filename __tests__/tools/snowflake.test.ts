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
    ["snowflake.ml.jobs.submit_file('train.py', 'pool')", 'dispatch pipeline, provision infrastructure'],
    ["snowflake.ml.jobs.submit_directory('src', 'pool')", 'dispatch pipeline, provision infrastructure'],
    ["snowflake.ml.jobs.MLJobDefinition.register('src')", 'provision infrastructure'],
    ["@snowflake.ml.jobs.remote('pool')", 'provision infrastructure'],
    ['snowflake.core.task.dagv1.DAGOperation.deploy(_)', 'deploy pipeline'],
  ],
  ignores: [
    '$ snow connection test',
    'snowflake.ml.modeling.preprocessing.StandardScaler.fit(_)',
    'snowflake.connector.connect.close()',
    'snowflake.ml.jobs.list_jobs()',
  ],
})
