import { streamlit } from '../../src/tools/streamlit.ts'
import { toolTable } from '../support/tool-table.ts'

toolTable(streamlit, {
  sees: [
    ['$ streamlit run app.py --server.port 8501', 'serve'],
    ["streamlit.sidebar.slider('x', 0, 10)", 'serve'],
    ["streamlit.file_uploader('image')", 'serve'],
  ],
  ignores: ['$ streamlit hello', '$ streamlit --version', "streamlit.write('x')"],
})
