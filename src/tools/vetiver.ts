import type { Tool } from '../model/tool.ts'

/** Versioned models on pin boards and their deployment as an API, in R and Python. */
export const vetiver: Tool = {
  id: 'vetiver',
  name: 'vetiver',
  url: 'https://vetiver.posit.co',
  roles: ['model-registry', 'serving'],
  packages: ['vetiver'],
  imports: ['vetiver'],
  calls: [
    { call: 'r:vetiver::vetiver_pin_write', does: 'register', subject: 'model', store: 'shared' },
    { call: 'r:vetiver::vetiver_pin_read', does: 'load-model' },
    { call: 'r:vetiver::vetiver_deploy_*', does: 'deploy', subject: 'model' },
    { call: 'r:vetiver::vetiver_api', does: 'serve' },
    { call: 'r:vetiver::vetiver_write_plumber', does: 'serve' },
    // The API that vetiver writes documents the model's input prototype as OpenAPI.
    { call: 'r:vetiver::vetiver_api', does: 'document' },
    { call: 'r:vetiver::vetiver_write_plumber', does: 'document' },
    { call: 'r:vetiver::vetiver_deploy_rsconnect', does: 'document' },
    { call: 'vetiver.VetiverModel', does: 'document', keywords: ['prototype_data'] },
    { call: 'vetiver.**.model_card', does: 'document' },
    { call: 'r:vetiver::vetiver_endpoint', does: 'predict' },
    { call: 'vetiver.vetiver_pin_write', does: 'register', subject: 'model', store: 'shared' },
    { call: 'vetiver.VetiverModel.from_pin', does: 'load-model' },
    { call: 'vetiver.deploy_connect|deploy_rsconnect', does: 'deploy', subject: 'model' },
    { call: 'vetiver.VetiverAPI', does: 'serve' },
    { call: 'vetiver.**.predict', does: 'predict' },
  ],
}
