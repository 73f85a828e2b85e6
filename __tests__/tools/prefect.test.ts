import { prefect } from '../../src/tools/prefect.ts'
import { toolTable } from '../support/tool-table.ts'

toolTable(prefect, {
  sees: [
    ['$ prefect deploy --all', 'deploy pipeline'],
    ['$ prefect deployment apply d.yaml', 'deploy pipeline'],
    ['$ prefect deployment build flow.py:main -n x --apply', 'deploy pipeline'],
    ['$ prefect deployment run main/x', 'dispatch pipeline'],
    ['uses: PrefectHQ/actions-prefect-deploy@v4', 'deploy pipeline'],
    ['prefect.deployments.Deployment.build_from_flow.apply()', 'deploy pipeline'],
    ['?.deployment.apply() | import prefect', 'deploy pipeline'],
    ['prefect.serve(_)', 'deploy pipeline'],
    ["prefect.flow.from_source.deploy(name='x')", 'deploy pipeline'],
    ["prefect.flow.serve(name='x')", 'deploy pipeline'],
    ["?.train_flow.deploy(name='x', work_pool_name='p') | import prefect", 'deploy pipeline'],
    ["?.train_flow.serve(name='x', cron='0 0 * * *') | import prefect", 'deploy pipeline'],
    ["prefect.tasks.aws.S3Download(bucket='b')", 'data'],
    ["prefect.tasks.gcp.bigquery.BigQueryTask(query='q')", 'data'],
    ['prefect.run_configs.ECSRun(labels=_)', 'provision infrastructure'],
    ["prefect.deployments.run_deployment(name='a/b')", 'dispatch pipeline'],
  ],
  ignores: [
    '$ prefect server start',
    "prefect.run_configs.DockerRun(image='i')",
    "prefect.tasks.aws.S3Upload(bucket='b')",
    '$ prefect work-pool create p',
    '$ prefect deployment build flow.py:main -n x',
    "?.deploy(name='x') | import prefect",
  ],
})
