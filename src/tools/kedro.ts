import type { Tool } from '../model/tool.ts'

/** Pipelines of nodes run by name. */
export const kedro: Tool = {
  id: 'kedro',
  name: 'Kedro',
  url: 'https://kedro.org',
  roles: ['orchestrator'],
  packages: ['kedro'],
  imports: ['kedro'],
  commands: [
    { command: 'kedro run', does: 'dispatch', subject: 'pipeline' },
    { command: 'kedro package', does: 'build' },
  ],
}
