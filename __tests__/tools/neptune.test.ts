import { neptune } from '../../src/tools/neptune.ts'
import { toolTable } from '../support/tool-table.ts'

toolTable(neptune, {
  sees: [
    ["neptune.init_run(project='a/b')", 'track (shared)'],
    ['neptune_scale.Run.log_metrics(_, step=_)', 'track (shared)'],
    ['pytorch_lightning.loggers.NeptuneLogger()', 'track (shared)'],
    ["transformers.TrainingArguments(report_to='neptune')", 'track (shared)'],
    ["neptune.init_model_version(model='M')", 'register model (shared)'],
    ["neptune.init_model_version.change_stage('production')", 'publish model (shared)'],
  ],
  ignores: ["neptune.init_run(mode='debug')", "neptune.init_project(project='a/b')"],
})
