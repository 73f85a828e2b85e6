import { tfx } from '../../src/tools/tfx.ts'
import { toolTable } from '../support/tool-table.ts'

toolTable(tfx, {
  sees: [
    ["tfx.v1.extensions.google_cloud_big_query.BigQueryExampleGen(query='q')", 'data'],
    ["tfx.v1.components.Trainer(module_file='t.py', examples=_)", 'train'],
    [
      "tfx.v1.extensions.google_cloud_ai_platform.Trainer(module_file='t.py', examples=_, custom_config=_)",
      'provision infrastructure, train',
    ],
    ['tfx.components.Evaluator(examples=_, model=_)', 'evaluate'],
    ['tfx.components.Pusher(model=_, model_blessing=_)', 'gate'],
    ['tfx.components.BulkInferrer(examples=_, model=_)', 'predict'],
  ],
  ignores: [
    "tfx.components.CsvExampleGen(input_base='data')",
    'tfx.components.Pusher(model=_)',
    'tfx.components.StatisticsGen(examples=_)',
  ],
})
