import type { Tool } from '../model/tool.ts'

/** Runs on the Neptune service: fields are written into the run by assignment, so an opened run is what logs. */
export const neptune: Tool = {
  id: 'neptune',
  name: 'Neptune',
  url: 'https://neptune.ai',
  roles: ['experiment-tracker', 'model-registry'],
  packages: ['neptune', 'neptune-client', 'neptune-scale'],
  imports: ['neptune', 'neptune_scale'],
  calls: [
    {
      call: 'neptune|neptune_scale.**.init_run|init',
      does: 'track',
      store: 'shared',
      without: ['mode=debug', 'mode=offline', 'mode=read-only'],
    },
    { call: 'neptune|neptune_scale.**.log_metrics|log_configs|log_metric', does: 'track', store: 'shared' },
    { call: 'lightning|pytorch_lightning.**.NeptuneLogger', does: 'track', store: 'shared' },
    { call: 'transformers.**.*TrainingArguments', does: 'track', store: 'shared', keywords: ['report_to=neptune'] },
    { call: 'neptune.**.init_model_version', does: 'register', subject: 'model', store: 'shared' },
    { call: 'neptune.**.change_stage', does: 'publish', subject: 'model', store: 'shared' },
  ],
}
