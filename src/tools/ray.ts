import type { Tool } from '../model/tool.ts'

/** Jobs, trainers, tuners, data and services on Ray, and on Anyscale. */
export const ray: Tool = {
  id: 'ray',
  name: 'Ray and Anyscale',
  url: 'https://www.ray.io',
  roles: ['ml-platform', 'orchestrator', 'serving'],
  packages: ['ray', 'anyscale'],
  imports: ['ray', 'anyscale'],
  commands: [
    { command: 'ray job submit', does: 'dispatch', subject: 'pipeline' },
    { command: 'anyscale job|jobs submit', does: 'dispatch', subject: 'pipeline' },
    { command: 'anyscale schedule apply', does: 'deploy', subject: 'pipeline' },
    { command: 'anyscale service|services deploy|rollout', does: 'deploy', subject: 'application' },
    {
      command: 'anyscale service|services deploy|rollout',
      does: 'shift-traffic',
      subject: 'application',
      flags: ['--canary-percent', '--canary-weight'],
    },
    { command: 'anyscale service|services rollback', does: 'rollback', subject: 'application' },
    { command: 'ray up', does: 'provision', subject: 'infrastructure' },
    { command: 'serve run', does: 'serve' },
    { command: 'serve deploy', does: 'deploy', subject: 'application' },
  ],
  calls: [
    { call: 'ray.train.**.fit', does: 'train' },
    { call: 'ray.tune.**.fit|run', does: 'train' },
    { call: 'ray.rllib.**.train', does: 'train' },
    // Callbacks that hand every reported metric, and with `save_artifact` every checkpoint, to a tracker.
    { call: 'ray.**.MLflowLoggerCallback', does: 'track', store: 'by-location', location: [0, 'tracking_uri'] },
    { call: 'ray.**.setup_mlflow', does: 'track', store: 'by-location', location: 'tracking_uri' },
    {
      call: 'ray.**.MLflowLoggerCallback',
      does: 'register',
      subject: 'model',
      store: 'by-location',
      location: [0, 'tracking_uri'],
      keywords: ['save_artifact'],
    },
    { call: 'ray.**.WandbLoggerCallback|setup_wandb|CometLoggerCallback', does: 'track', store: 'shared' },
    {
      call: 'ray.**.WandbLoggerCallback',
      does: 'register',
      subject: 'model',
      store: 'shared',
      keywords: ['upload_checkpoints'],
    },
    { call: 'ray.data.read_*', does: 'data', location: 0, remote: 'shown' },
    { call: 'ray.serve.run', does: 'serve' },
    { call: '@ray.serve.deployment|ingress', does: 'serve' },
    { call: 'ray.job_submission.JobSubmissionClient.submit_job', does: 'dispatch', subject: 'pipeline' },
  ],
}
