import type { Tool } from '../model/tool.ts'

/** Queries in Snowflake, models fitted there and its model registry. */
export const snowflake: Tool = {
  id: 'snowflake',
  name: 'Snowflake',
  url: 'https://www.snowflake.com',
  roles: ['cloud', 'model-registry'],
  packages: ['snowflake-connector-python', 'snowflake-snowpark-python', 'snowflake-ml-python'],
  imports: ['snowflake'],
  commands: [{ command: 'snow snowpark deploy', does: 'deploy', subject: 'application' }],
  calls: [
    { call: 'snowflake.connector.**.fetch_pandas_all|fetch_pandas_batches|fetchall|execute', does: 'data' },
    { call: 'snowflake.snowpark.**.table|to_pandas', does: 'data' },
    {
      call: 'snowflake.ml.modeling.**.fit',
      does: 'train',
      except: ['snowflake.ml.modeling.preprocessing.**', 'snowflake.ml.modeling.impute.**'],
    },
    { call: 'snowflake.ml.registry.**.log_model', does: 'register', subject: 'model', store: 'shared' },
    { call: 'snowflake.ml.monitoring.**', does: 'monitor' },
    { call: 'snowflake.ml.jobs.**.submit_file|submit_directory', does: 'dispatch', subject: 'pipeline' },
    // Jobs name the pool of machines that they run on.
    {
      call: 'snowflake.ml.jobs.**.submit_file|submit_directory|register',
      does: 'provision',
      subject: 'infrastructure',
      for: 'training',
    },
    { call: '@snowflake.ml.jobs.remote', does: 'provision', subject: 'infrastructure', for: 'training' },
    { call: 'snowflake.core.task.dagv1.DAGOperation.**.deploy', does: 'deploy', subject: 'pipeline' },
  ],
}
