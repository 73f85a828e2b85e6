import type { Tool } from '../model/tool.ts'

/** Servers and platforms that run a model from Python: LitServe, Modal, Truss, Cog. */
export const litserve: Tool = {
  id: 'litserve',
  name: 'LitServe, Modal, Truss and Cog',
  url: 'https://lightning.ai/docs/litserve',
  roles: ['serving', 'ml-platform'],
  packages: ['litserve', 'modal', 'truss', 'cog', 'replicate'],
  imports: ['litserve', 'modal', 'truss', 'cog', 'replicate'],
  commands: [
    { command: 'lightning serve', does: 'serve' },
    { command: 'lightning deploy', does: 'deploy', subject: 'application' },
    { command: 'modal deploy', does: 'deploy', subject: 'application' },
    { command: 'modal run', does: 'dispatch', subject: 'pipeline' },
    { command: 'truss push', does: 'deploy', subject: 'model' },
    { command: 'cog push', does: 'deploy', subject: 'model' },
    { command: 'cog build', does: 'build' },
  ],
  calls: [
    { call: 'litserve.LitServer.run', does: 'serve' },
    { call: '@modal.**.web_endpoint|fastapi_endpoint|asgi_app', does: 'serve' },
    { call: 'truss.push', does: 'deploy', subject: 'model' },
    { call: 'replicate.**.trainings.create', does: 'train' },
  ],
}
