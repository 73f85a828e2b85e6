import { kubeflow } from '../../src/tools/kubeflow.ts'
import { toolTable } from '../support/tool-table.ts'

toolTable(kubeflow, {
  sees: [
    ['$ kfp run create -e exp', 'dispatch pipeline'],
    ['$ kfp pipeline upload-version p.yaml', 'deploy pipeline'],
    ['$ kfp dsl compile --py p.py', 'build'],
    ['kfp.Client.create_run_from_pipeline_func(_, arguments=_)', 'dispatch pipeline'],
    ["?.create_run_from_pipeline_package('p.yaml') | import kfp", 'dispatch pipeline'],
    ['kfp.Client.create_recurring_run(_)', 'deploy pipeline'],
    ["kfp.v2.google.client.AIPlatformClient.create_run_from_job_spec('p.json')", 'dispatch pipeline'],
    ["kfp.v2.google.client.AIPlatformClient.create_schedule_from_job_spec('p.json', '0 0 * * 1')", 'deploy pipeline'],
    ["kfp.compiler.Compiler.compile(_, 'p.yaml')", 'build'],
    ['kubeflow.training.TrainingClient.create_job(_)', 'train'],
    ['kubeflow.trainer.TrainerClient.train(_)', 'train'],
    ['kubeflow.katib.KatibClient.tune(_)', 'train'],
    ["?.set_machine_type('n1-standard-4') | import kfp", 'provision infrastructure'],
    ["kfp.v2.dsl.Output.log_metric('auc', _)", 'track (shared)'],
    ['kfp.dsl.ClassificationMetrics.log_roc_curve(_)', 'track (shared)'],
  ],
  ignores: ['kfp.dsl.Output.get()', '$ kfp run list', 'kfp.Client.list_pipelines()', "@kfp.dsl.pipeline(name='x')"],
})
