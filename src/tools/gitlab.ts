import type { Tool } from '../model/tool.ts'

/** Pipelines of GitLab started by its interface, by a trigger's token or an access token. */
export const gitlab: Tool = {
  id: 'gitlab',
  name: 'GitLab',
  url: 'https://docs.gitlab.com/ci/triggers/',
  roles: [],
  packages: ['python-gitlab'],
  imports: ['gitlab'],
  commands: [
    { command: 'curl */trigger/pipeline*', does: 'dispatch' },
    { command: 'glab ci run|trigger', does: 'dispatch' },
  ],
  calls: [
    { call: 'gitlab.**.trigger_pipeline', does: 'dispatch' },
    { call: 'gitlab.**.pipelines.create', does: 'dispatch' },
    { call: 'requests|httpx.post', does: 'dispatch', location: [0, 'url'], where: ['*/trigger/pipeline'] },
  ],
}
