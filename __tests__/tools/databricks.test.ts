import { databricks } from '../../src/tools/databricks.ts'
import { toolTable } from '../support/tool-table.ts'

toolTable(databricks, {
  sees: [
    ['$ databricks bundle deploy -t prod', 'deploy pipeline'],
    ['$ databricks bundle run -t prod train', 'dispatch pipeline'],
    ['$ databricks jobs create --json-file job.json', 'deploy pipeline'],
    ['$ databricks jobs run-now --job-id 1', 'dispatch pipeline'],
    ['$ databricks runs submit --json-file r.json', 'dispatch pipeline'],
    ['$ databricks repos update --path /Repos/x --branch main', 'deploy pipeline'],
    ['$ databricks workspace import_dir . /Shared/x', 'publish pipeline'],
    ['$ databricks serving-endpoints update-config churn --json @c.json', 'deploy model'],
    ['$ databricks clusters create --json-file c.json', 'provision infrastructure'],
    ['$ dbx deploy train', 'deploy pipeline'],
    ['$ dbx launch train', 'dispatch pipeline'],
    ['uses: databricks/run-notebook@v0', 'dispatch pipeline'],
    ['uses: databricks/upload-dbfs-temp@v0', 'publish package'],
    ["databricks.sdk.WorkspaceClient.serving_endpoints.update_config('e')", 'deploy model'],
    ['databricks.sdk.WorkspaceClient.jobs.run_now(1)', 'dispatch pipeline'],
    ["databricks.sdk.WorkspaceClient.jobs.create(name='x')", 'deploy pipeline'],
    ['databricks.sdk.WorkspaceClient.quality_monitors.create(_)', 'detect-drift, monitor'],
    ['databricks.lakehouse_monitoring.create_monitor(_)', 'detect-drift, monitor'],
    ['databricks.feature_engineering.FeatureEngineeringClient.log_model(_)', 'register model (shared)'],
    ['databricks.feature_store.FeatureStoreClient.create_training_set(_)', 'data'],
    ['databricks.feature_store.FeatureStoreClient.score_batch(_, _)', 'predict'],
    ["databricks.automl.classify(_, target_col='y')", 'train'],
    ["databricks.agents.deploy('m', 1)", 'deploy model'],
  ],
  ignores: [
    '$ databricks bundle validate -t prod',
    '$ databricks configure --token',
    'uses: databricks/setup-cli@main',
    'databricks.sdk.WorkspaceClient.jobs.list()',
  ],
})
