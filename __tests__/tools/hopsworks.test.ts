import { hopsworks } from '../../src/tools/hopsworks.ts'
import { toolTable } from '../support/tool-table.ts'

toolTable(hopsworks, {
  sees: [
    ['$ tecton apply', 'provision infrastructure'],
    ['hopsworks.login.get_feature_store.get_feature_view.train_test_split(0.2)', 'data'],
    ['?.feature_view.training_data() | import hopsworks', 'data'],
    ['tecton.get_workspace.get_feature_view.get_features_for_events(_)', 'data'],
    ["hopsworks.login.get_model_registry.python.create_model('m')", 'register model (shared)'],
    ["?.create_model('m', metrics=_) | import hopsworks", 'register model (shared)'],
    ["hopsworks.login.get_model_registry.get_best_model('m', 'f1', 'max')", 'load-model'],
    ['hopsworks.login.get_model_registry.get_model.deploy()', 'deploy model'],
  ],
  ignores: ['$ tecton plan', 'hopsworks.login()', "?.create_model('m') | import hopsworks"],
})
