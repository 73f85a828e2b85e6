import { googleGenai } from '../../src/tools/google-genai.ts'
import { toolTable } from '../support/tool-table.ts'

toolTable(googleGenai, {
  sees: [],
  ignores: ['google.generativeai.GenerativeModel.generate_content(_)'],
})
