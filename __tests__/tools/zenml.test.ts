import { zenml } from '../../src/tools/zenml.ts'
import { toolTable } from '../support/tool-table.ts'

toolTable(zenml, {
  sees: [
    ['$ zenml pipeline run train', 'dispatch pipeline'],
    ['$ zenml pipeline snapshot create train', 'deploy pipeline'],
    ['$ zenml pipeline snapshot run x', 'dispatch pipeline'],
    ['$ zenml model version update churn 3 --stage production', 'publish model (by-location)'],
    ['$ zenml deployment provision x', 'deploy model'],
    ['zenml.log_metadata(metadata=_)', 'track (by-location)'],
    ["zenml.Model(name='churn')", 'register model (by-location)'],
    ["zenml.model.model.Model(name='churn')", 'register model (by-location)'],
    ["zenml.save_artifact(_, name='m', model=_)", 'register model (by-location)'],
    ["zenml.client.Client.get_model_version.set_stage('production')", 'publish model (by-location)'],
    ["zenml.load_artifact('m')", 'load-model'],
    ["zenml.client.Client.trigger_pipeline('train')", 'dispatch pipeline'],
  ],
  ignores: ['$ zenml stack set prod', '$ zenml integration install sklearn', '@zenml.pipeline()'],
})
