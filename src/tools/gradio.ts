import type { Tool } from '../model/tool.ts'

/** Demos that are launched: Gradio, Dash, Panel, Chainlit. */
export const gradio: Tool = {
  id: 'gradio',
  name: 'Gradio and Dash',
  url: 'https://www.gradio.app',
  roles: ['web'],
  packages: ['gradio', 'dash', 'panel', 'chainlit'],
  imports: ['gradio', 'dash', 'panel', 'chainlit'],
  commands: [
    { command: 'gradio deploy', does: 'deploy', subject: 'application' },
    { command: 'panel serve', does: 'serve' },
    { command: 'chainlit run', does: 'serve' },
  ],
  calls: [
    { call: 'gradio.**.launch', does: 'serve' },
    { call: '?.demo|iface|interface.launch', does: 'serve' },
    { call: 'dash.**.run|run_server', does: 'serve' },
    { call: '@dash.**.callback', does: 'serve' },
  ],
}
