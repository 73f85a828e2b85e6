import type { Tool } from '../model/tool.ts'

/** Runs, metrics and versioned artifacts on the W&B service; `wandb.init` alone logs nothing. */
export const wandb: Tool = {
  id: 'wandb',
  name: 'Weights & Biases',
  url: 'https://wandb.ai',
  roles: ['experiment-tracker', 'model-registry'],
  packages: ['wandb'],
  imports: ['wandb'],
  locations: ['WANDB_BASE_URL'],
  commands: [
    { command: 'wandb sync', does: 'save-results', subject: 'results', store: 'shared' },
    { command: 'wandb artifact put', does: 'register', store: 'shared' },
    { command: 'wandb launch', does: 'dispatch', subject: 'pipeline' },
  ],
  calls: [
    { call: 'wandb.**.log', does: 'track', store: 'shared' },
    {
      call: 'wandb.init',
      does: 'track',
      store: 'shared',
      keywords: ['config'],
      without: ['mode=disabled', 'mode=offline', 'mode=dryrun'],
    },
    // Files of a run are found by the run.
    {
      call: 'wandb.**.save',
      does: 'register',
      subject: 'model',
      store: 'shared',
      location: 0,
      where: ['*.h5', '*.keras', '*.pt', '*.pth', '*.ckpt', '*.pkl', '*.joblib', '*.onnx', '*.safetensors'],
    },
    { call: 'wandb.**.config.update', does: 'track', store: 'shared' },
    { call: 'wandb.**.*Callback|WandbMetricsLogger|wandb_callback|autolog', does: 'track', store: 'shared' },
    { call: '?.wandb|wandb_run.log', does: 'track', store: 'shared' },
    { call: 'lightning|pytorch_lightning.**.WandbLogger', does: 'track', store: 'shared', without: ['offline'] },
    // Its checkpoints go to the run as artifacts.
    ...['log_model=True', 'log_model=all'].map((keyword) => ({
      call: 'lightning|pytorch_lightning.**.WandbLogger',
      does: 'register' as const,
      subject: 'model' as const,
      store: 'shared' as const,
      keywords: [keyword],
      without: ['offline'],
    })),
    { call: 'transformers.**.*TrainingArguments', does: 'track', store: 'shared', keywords: ['report_to=wandb'] },
    { call: 'wandb.**.Artifact', does: 'register', subject: 'model', store: 'shared', keywords: ['type=*model*'] },
    { call: 'wandb.**.Artifact', does: 'register', subject: 'data', store: 'shared', keywords: ['type=*data*'] },
    { call: 'wandb.**.log_model|link_model|link_artifact', does: 'register', subject: 'model', store: 'shared' },
    // An artifact that is in the service already gets another alias: a promotion.
    { call: 'wandb.Api|apis.**.link', does: 'publish', subject: 'model', store: 'shared' },
    { call: '?.link_model|link_artifact', does: 'register', subject: 'model', store: 'shared' },
    { call: 'wandb.**.log_artifact', does: 'save-results', subject: 'results', store: 'shared' },
    { call: 'wandb.**.use_artifact', does: 'data', location: 0 },
    { call: 'wandb.**.use_model', does: 'load-model', location: 0 },
  ],
}
