import { wandb } from '../../src/tools/wandb.ts'
import { toolTable } from '../support/tool-table.ts'

toolTable(wandb, {
  sees: [
    ['$ wandb sync wandb/offline-run-1', 'save-results results (shared)'],
    ['$ wandb artifact put -n acme/model model.pt', 'register (shared)'],
    ['$ wandb launch --uri .', 'dispatch pipeline'],
    ['wandb.log(_)', 'track (shared)'],
    ['wandb.init(config=_)', 'track (shared)'],
    ["wandb.save('out/model.h5')", 'register model (shared) @ out/model.h5'],
    ['wandb.init.log(_)', 'track (shared)'],
    ['wandb.config.update(_)', 'track (shared)'],
    ['wandb.keras.WandbCallback()', 'track (shared)'],
    ['?.wandb.log(_) | import wandb', 'track (shared)'],
    ["pytorch_lightning.loggers.WandbLogger(project='x')", 'track (shared)'],
    ["transformers.TrainingArguments(report_to='wandb')", 'track (shared)'],
    ["wandb.Artifact('run_model', type='model')", 'register model (shared)'],
    ["wandb.Artifact('train', type='dataset')", 'register data (shared)'],
    ["wandb.init.link_model(_, 'acme/model')", 'register model (shared)'],
    ["?.link_artifact(_, 'acme/model') | import wandb", 'register model (shared)'],
    ["wandb.Api.artifact.link('registry/churn', aliases=_)", 'publish model (shared)'],
    ['wandb.log_artifact(_)', 'save-results results (shared)'],
    ["wandb.init.use_artifact('train:latest')", 'data @ train:latest'],
    ["wandb.init.use_model('churn:latest')", 'load-model @ churn:latest'],
  ],
  ignores: [
    '$ wandb login',
    '$ wandb offline',
    "wandb.init(project='x')",
    "wandb.init(config=_, mode='disabled')",
    "wandb.save('notes.txt')",
    'wandb.save(_)',
    "wandb.Artifact('plots', type='report')",
    "pytorch_lightning.loggers.WandbLogger(offline='True')",
    '?.log(_) | import wandb',
  ],
})
