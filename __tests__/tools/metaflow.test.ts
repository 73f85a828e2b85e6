import { metaflow } from '../../src/tools/metaflow.ts'
import { toolTable } from '../support/tool-table.ts'

toolTable(metaflow, {
  sees: [
    ['$ python flow.py --with retry argo-workflows create', 'deploy pipeline'],
    ['$ python3 flow.py step-functions trigger', 'dispatch pipeline'],
    ['metaflow.Deployer.argo_workflows.create()', 'deploy pipeline'],
    ['metaflow.Runner.run()', 'dispatch pipeline'],
  ],
  ignores: ['$ python flow.py show', '$ metaflow configure aws'],
})
