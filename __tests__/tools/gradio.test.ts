import { gradio } from '../../src/tools/gradio.ts'
import { toolTable } from '../support/tool-table.ts'

toolTable(gradio, {
  sees: [
    ['$ gradio deploy', 'deploy application'],
    ['$ panel serve app.py', 'serve'],
    ['$ chainlit run app.py', 'serve'],
    ['gradio.Interface.launch()', 'serve'],
    ['?.demo.launch() | import gradio', 'serve'],
    ['dash.Dash.run_server(debug=_)', 'serve'],
    ['@dash.Dash.callback(_)', 'serve'],
  ],
  ignores: ['gradio.Blocks()', '?.launch() | import gradio', "gradio.Textbox(label='x')"],
})
