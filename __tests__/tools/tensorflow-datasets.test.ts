import { tensorflowDatasets } from '../../src/tools/tensorflow-datasets.ts'
import { toolTable } from '../support/tool-table.ts'

toolTable(tensorflowDatasets, {
  sees: [
    ['$ tfx run create --pipeline-name p', 'dispatch pipeline'],
    ['$ tfx pipeline update --pipeline-path p.py', 'deploy pipeline'],
    ["tensorflow_datasets.load('mnist')", 'data'],
    ['tensorflow_data_validation.validate_statistics(_, schema=_)', 'validate-data'],
    ['tensorflow_data_validation.validate_statistics(_, serving_statistics=_)', 'detect-drift, validate-data'],
    ['tensorflow_data_validation.validate_statistics(_, previous_statistics=_)', 'detect-drift, validate-data'],
    ['tfx.components.ExampleValidator(_)', 'validate-data'],
    ['tfx.v1.components.Trainer(module_file=_)', 'train'],
    ['tfx.components.Evaluator(_)', 'evaluate'],
    ['tensorflow_model_analysis.run_model_analysis(_)', 'evaluate'],
    ['tfx.components.Pusher(model=_)', 'deploy model'],
  ],
  ignores: ['$ tfx run status --pipeline-name p', "tensorflow_data_validation.generate_statistics_from_csv('x.csv')"],
})
