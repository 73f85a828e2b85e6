import type { Tool } from '../model/tool.ts'

/** Workflows registered with, or run on, a Flyte cluster. */
export const flyte: Tool = {
  id: 'flyte',
  name: 'Flyte',
  url: 'https://flyte.org',
  roles: ['orchestrator'],
  packages: ['flytekit', 'union'],
  imports: ['flytekit', 'union'],
  commands: [
    { command: 'pyflyte run', does: 'dispatch', subject: 'pipeline', flags: ['--remote', '-r'] },
    { command: 'pyflyte register', does: 'deploy', subject: 'pipeline' },
    { command: 'flytectl create execution', does: 'dispatch', subject: 'pipeline' },
    { command: 'flytectl register files', does: 'deploy', subject: 'pipeline' },
  ],
  calls: [{ call: 'flytekit.remote.**.execute', does: 'dispatch', subject: 'pipeline' }],
}
