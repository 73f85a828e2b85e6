import { clearml } from '../../src/tools/clearml.ts'
import { toolTable } from '../support/tool-table.ts'

toolTable(clearml, {
  sees: [
    ['$ clearml-task --script train.py --queue default', 'dispatch pipeline'],
    ['$ clearml-data get --id abc', 'data'],
    ['$ clearml-data close', 'register data (shared)'],
    ['$ clearml-serving --id 1 model add --engine sklearn', 'deploy model'],
    ["clearml.Task.init(project_name='p', task_name='t')", 'track (shared)'],
    ["clearml.Task.init.get_logger.report_scalar('a', 'b', _, _)", 'track (shared)'],
    ['clearml.OutputModel(task=_)', 'register model (shared)'],
    ["clearml.Task.init.update_output_model('m.pt')", 'register model (shared)'],
    ['clearml.InputModel(model_id=_)', 'load-model'],
    ['clearml.Dataset.get(dataset_id=_)', 'data'],
    ["clearml.Dataset.create(dataset_name='d', dataset_project='p')", 'register data (shared)'],
    ["clearml.Task.enqueue(_, 'gpu')", 'dispatch pipeline'],
    ['clearml.PipelineController.start()', 'dispatch pipeline'],
  ],
  ignores: ['$ clearml-init', '$ clearml-data list', 'clearml.Task.get_task(task_id=_)'],
})
