import { neuroMf } from '../../src/tools/neuro-mf.ts'
import { toolTable } from '../support/tool-table.ts'

toolTable(neuroMf, {
  sees: [['neuro_mf.ModelFactory.get_best_model(X=_, y=_, base_accuracy=0.6)', 'train']],
  ignores: [
    'neuro_mf.ModelFactory(model_config_path=_)',
    'neuro_mf.ModelFactory.read_params(_)',
    'acme.ModelFactory.get_best_model(_)',
  ],
})
