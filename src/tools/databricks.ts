import type { Tool } from '../model/tool.ts'

/** Bundles, jobs and serving endpoints on Databricks; models and runs go through MLflow there. */
export const databricks: Tool = {
  id: 'databricks',
  name: 'Databricks',
  url: 'https://www.databricks.com',
  roles: ['ml-platform', 'orchestrator', 'feature-store'],
  packages: ['databricks-sdk', 'databricks-cli', 'databricks-feature-engineering', 'databricks-connect', 'dbx'],
  imports: ['databricks'],
  commands: [
    { command: 'databricks bundle deploy', does: 'deploy', subject: 'pipeline' },
    { command: 'databricks bundle run', does: 'dispatch', subject: 'pipeline' },
    { command: 'databricks jobs create|reset|update', does: 'deploy', subject: 'pipeline' },
    { command: 'databricks jobs run-now|submit', does: 'dispatch', subject: 'pipeline' },
    { command: 'databricks runs submit', does: 'dispatch', subject: 'pipeline' },
    { command: 'databricks repos update', does: 'deploy', subject: 'pipeline' },
    { command: 'databricks workspace import_dir|import-dir', does: 'publish', subject: 'pipeline' },
    { command: 'databricks serving-endpoints create|update-config', does: 'deploy', subject: 'model' },
    { command: 'databricks clusters create', does: 'provision', subject: 'infrastructure' },
    { command: 'dbx deploy', does: 'deploy', subject: 'pipeline' },
    { command: 'dbx launch|execute', does: 'dispatch', subject: 'pipeline' },
  ],
  actions: [
    { action: 'databricks/run-notebook', does: 'dispatch', subject: 'pipeline' },
    { action: 'databricks/upload-dbfs-temp', does: 'publish', subject: 'package' },
  ],
  calls: [
    {
      call: 'databricks.sdk.**.serving_endpoints.create|create_and_wait|update_config|update_config_and_wait',
      does: 'deploy',
      subject: 'model',
    },
    { call: 'databricks.sdk.**.TrafficConfig', does: 'shift-traffic', subject: 'model', several: 'routes' },
    {
      call: 'databricks.sdk.**.jobs.run_now|run_now_and_wait|submit|submit_and_wait',
      does: 'dispatch',
      subject: 'pipeline',
    },
    { call: 'databricks.sdk.**.jobs.create|reset|update', does: 'deploy', subject: 'pipeline' },
    { call: 'databricks.sdk.**.quality_monitors|lakehouse_monitors.create', does: 'monitor' },
    { call: 'databricks.sdk.**.quality_monitors|lakehouse_monitors.create', does: 'detect-drift' },
    { call: 'databricks.sdk.**.quality_monitors|lakehouse_monitors.run_refresh', does: 'detect-drift' },
    { call: 'databricks.sdk.**.data_quality.create_monitor', does: 'monitor' },
    { call: 'databricks.sdk.**.data_quality.create_monitor', does: 'detect-drift' },
    // Tables that keep what an endpoint was asked and what it answered.
    { call: 'databricks.sdk.**.AiGatewayConfig', does: 'monitor', keywords: ['inference_table_config'] },
    { call: 'databricks.sdk.**.EndpointCoreConfigInput', does: 'monitor', keywords: ['auto_capture_config'] },
    { call: 'databricks.lakehouse_monitoring.create_monitor', does: 'monitor' },
    { call: 'databricks.lakehouse_monitoring.create_monitor', does: 'detect-drift' },
    {
      call: 'databricks.feature_store|feature_engineering.**.log_model',
      does: 'register',
      subject: 'model',
      store: 'shared',
    },
    { call: 'databricks.feature_store|feature_engineering.**.create_training_set|read_table', does: 'data' },
    { call: 'databricks.feature_store|feature_engineering.**.score_batch', does: 'predict' },
    { call: 'databricks.connect.DatabricksSession.**.table', does: 'data' },
    { call: 'databricks.automl.classify|regress|forecast', does: 'train' },
    { call: 'databricks.agents.deploy', does: 'deploy', subject: 'model' },
  ],
}
