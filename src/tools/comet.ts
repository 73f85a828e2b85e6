import type { Tool } from '../model/tool.ts'

/** Metrics, parameters and models on the Comet service. */
export const comet: Tool = {
  id: 'comet',
  name: 'Comet',
  url: 'https://www.comet.com',
  roles: ['experiment-tracker', 'model-registry'],
  packages: ['comet-ml'],
  imports: ['comet_ml'],
  calls: [
    {
      call: 'comet_ml.**.log_metric|log_metrics|log_multiple_metrics|log_parameter|log_parameters|log_multiple_params',
      does: 'track',
      store: 'shared',
      except: ['comet_ml.*Offline*.**'],
    },
    {
      call: '?.log_metric|log_metrics|log_multiple_metrics|log_parameter|log_parameters|log_multiple_params',
      does: 'track',
      store: 'shared',
    },
    { call: 'lightning|pytorch_lightning.**.CometLogger', does: 'track', store: 'shared' },
    { call: 'transformers.**.*TrainingArguments', does: 'track', store: 'shared', keywords: ['report_to=comet_ml'] },
    {
      call: 'comet_ml.**.log_model|register_model',
      does: 'register',
      subject: 'model',
      store: 'shared',
      except: ['comet_ml.*Offline*.**'],
    },
    { call: 'comet_ml.**.get_model', does: 'load-model' },
  ],
}
