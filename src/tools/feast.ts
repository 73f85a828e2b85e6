import type { Tool } from '../model/tool.ts'

/** Features from a store: historical ones for training, materialised ones for serving. */
export const feast: Tool = {
  id: 'feast',
  name: 'Feast',
  url: 'https://feast.dev',
  roles: ['feature-store'],
  packages: ['feast'],
  imports: ['feast'],
  commands: [
    { command: 'feast apply', does: 'provision', subject: 'infrastructure' },
    { command: 'feast materialize|materialize-incremental', does: 'data' },
  ],
  calls: [
    { call: 'feast.**.get_historical_features|get_online_features|materialize|materialize_incremental', does: 'data' },
    { call: '?.get_historical_features|get_online_features', does: 'data' },
  ],
}
