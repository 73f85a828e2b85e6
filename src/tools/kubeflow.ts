import type { Tool } from '../model/tool.ts'

/** Kubeflow pipelines, training jobs and hyperparameter experiments. */
export const kubeflow: Tool = {
  id: 'kubeflow',
  name: 'Kubeflow',
  url: 'https://www.kubeflow.org',
  roles: ['orchestrator', 'ml-platform'],
  packages: ['kfp', 'kubeflow-training', 'kubeflow-katib'],
  imports: ['kfp', 'kubeflow'],
  commands: [
    { command: 'kfp run submit|create', does: 'dispatch', subject: 'pipeline' },
    { command: 'kfp pipeline upload|upload-version|create|create-version', does: 'deploy', subject: 'pipeline' },
    { command: 'kfp dsl compile', does: 'build' },
  ],
  calls: [
    {
      call: 'kfp.**.create_run_from_pipeline_func|create_run_from_pipeline_package|create_run_from_job_spec|run_pipeline',
      does: 'dispatch',
      subject: 'pipeline',
    },
    {
      call: '?.create_run_from_pipeline_func|create_run_from_pipeline_package|run_pipeline',
      does: 'dispatch',
      subject: 'pipeline',
    },
    {
      call: 'kfp.**.create_recurring_run|create_schedule_from_job_spec|upload_pipeline|upload_pipeline_version',
      does: 'deploy',
      subject: 'pipeline',
    },
    { call: 'kfp.**.compile', does: 'build' },
    {
      // The machine that a task of a pipeline asks for.
      call: '?.set_machine_type|set_cpu_limit|set_memory_limit|set_gpu_limit|set_accelerator_type|set_accelerator_limit|add_node_selector_constraint',
      does: 'provision',
      subject: 'infrastructure',
      for: 'training',
    },
    // What a component logs to its output of metrics is kept with the run by the service that runs the pipeline.
    { call: 'kfp.**.Output.**.log_metric|log_confusion_matrix|log_roc_curve', does: 'track', store: 'shared' },
    { call: 'kfp.**.Metrics|ClassificationMetrics.**.log_*', does: 'track', store: 'shared' },
    { call: 'kubeflow.training.**.create_job|train|create_pytorchjob|create_tfjob', does: 'train' },
    { call: 'kubeflow.trainer.**.train', does: 'train' },
    { call: 'kubeflow.katib.**.create_experiment|tune', does: 'train' },
  ],
}
