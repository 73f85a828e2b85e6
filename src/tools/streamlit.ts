import type { Tool } from '../model/tool.ts'

/** Pages with widgets: a person's input is a request. */
export const streamlit: Tool = {
  id: 'streamlit',
  name: 'Streamlit',
  url: 'https://streamlit.io',
  roles: ['web'],
  packages: ['streamlit'],
  imports: ['streamlit'],
  commands: [{ command: 'streamlit run', does: 'serve' }],
  calls: [
    {
      call: 'streamlit.**.button|form_submit_button|file_uploader|camera_input|selectbox|radio|slider|number_input|text_input|text_area|chat_input',
      does: 'serve',
    },
  ],
}
