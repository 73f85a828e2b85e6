import type { Tool } from '../model/tool.ts'

/** Predictions sent to an observability service: Arize, Fiddler, Aporia, Superwise. */
export const arize: Tool = {
  id: 'arize',
  name: 'Arize and Fiddler',
  url: 'https://arize.com',
  roles: ['monitoring', 'drift-detection'],
  packages: ['arize', 'fiddler-client', 'aporia'],
  imports: ['arize', 'fiddler', 'aporia'],
  calls: [
    { call: 'arize.**.Client.log|log_prediction|log_stream', does: 'monitor' },
    { call: 'fiddler.**.publish|publish_event|publish_events_batch|log_event', does: 'monitor' },
    { call: 'aporia.**.log_prediction|log_batch_prediction', does: 'monitor' },
  ],
}
