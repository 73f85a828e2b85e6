import { comet } from '../../src/tools/comet.ts'
import { toolTable } from '../support/tool-table.ts'

toolTable(comet, {
  sees: [
    ["comet_ml.Experiment.log_metric('a', _)", 'track (shared)'],
    ['comet_ml.Experiment.log_multiple_params(_)', 'track (shared)'],
    ['?.log_multiple_metrics(_) | import comet_ml', 'track (shared)'],
    ['?.log_parameters(_) | import comet_ml', 'track (shared)'],
    ['lightning.pytorch.loggers.CometLogger()', 'track (shared)'],
    ["transformers.TrainingArguments(report_to='comet_ml')", 'track (shared)'],
    ["comet_ml.start.log_model('m', 'm.pkl')", 'register model (shared)'],
    ["comet_ml.API.get_model('w', 'm')", 'load-model'],
  ],
  ignores: [
    'comet_ml.Experiment()',
    "comet_ml.OfflineExperiment.log_metric('a', _)",
    'comet_ml.ExistingOfflineExperiment.log_metrics(_)',
    "?.log_metric('a', _) | import mlflow",
  ],
})
