import { gitlab } from '../../src/tools/gitlab.ts'
import { toolTable } from '../support/tool-table.ts'

toolTable(gitlab, {
  sees: [
    ['$ curl -X POST -F token=x -F ref=main https://gitlab.com/api/v4/projects/1/trigger/pipeline', 'dispatch'],
    ['$ glab ci run --branch main', 'dispatch'],
    ["gitlab.Gitlab.projects.get.trigger_pipeline('main', _)", 'dispatch'],
    ['gitlab.Gitlab.projects.get.pipelines.create(_)', 'dispatch'],
    [
      "requests.post('https://gitlab.com/api/v4/projects/1/trigger/pipeline')",
      'dispatch @ https://gitlab.com/api/v4/projects/1/trigger/pipeline',
    ],
  ],
  ignores: [
    '$ curl https://gitlab.com/api/v4/projects/1/pipelines',
    '$ glab ci status',
    'gitlab.Gitlab.projects.get.pipelines.list()',
    "requests.post('https://gitlab.com/api/v4/projects/1/issues')",
  ],
})
