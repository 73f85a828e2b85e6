import { ray } from '../../src/tools/ray.ts'
import { toolTable } from '../support/tool-table.ts'

toolTable(ray, {
  sees: [
    ['$ ray job submit --address x -- python train.py', 'dispatch pipeline'],
    ['$ anyscale jobs submit deploy/jobs/workloads.yaml', 'dispatch pipeline'],
    ['$ anyscale schedule apply -f s.yaml', 'deploy pipeline'],
    ['$ anyscale service rollout --service-config-file s.yaml', 'deploy application'],
    ['$ anyscale service deploy --canary-percent 10', 'deploy application, shift-traffic application'],
    ['$ anyscale service rollback -n x', 'rollback application'],
    ['$ ray up cluster.yaml', 'provision infrastructure'],
    ['$ serve run app:app', 'serve'],
    ['$ serve deploy config.yaml', 'deploy application'],
    ['ray.train.torch.TorchTrainer.fit()', 'train'],
    ['ray.tune.Tuner.fit()', 'train'],
    ['ray.rllib.algorithms.ppo.PPO.train()', 'train'],
    ["ray.data.read_csv('https://x.io/a.csv')", 'data @ https://x.io/a.csv'],
    ['ray.serve.run(_)', 'serve'],
    ['@ray.serve.deployment(num_replicas=_)', 'serve'],
    ["ray.job_submission.JobSubmissionClient.submit_job(entrypoint='x')", 'dispatch pipeline'],
    ["ray.air.integrations.mlflow.MLflowLoggerCallback(tracking_uri='http://x')", 'track (by-location) @ http://x'],
    ["ray.air.integrations.mlflow.setup_mlflow(_, tracking_uri='http://x')", 'track (by-location) @ http://x'],
    [
      "ray.air.integrations.mlflow.MLflowLoggerCallback(tracking_uri='http://x', save_artifact='True')",
      'register model (by-location) @ http://x, track (by-location) @ http://x',
    ],
    ["ray.air.integrations.wandb.WandbLoggerCallback(project='x')", 'track (shared)'],
    [
      "ray.air.integrations.wandb.WandbLoggerCallback(upload_checkpoints='True')",
      'register model (shared), track (shared)',
    ],
  ],
  ignores: [
    'ray.tune.logger.CSVLoggerCallback()',
    '$ ray start --head',
    '$ ray status',
    'ray.init()',
    "ray.data.read_csv('data/x.csv')",
  ],
})
