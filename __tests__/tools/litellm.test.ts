import { litellm } from '../../src/tools/litellm.ts'
import { toolTable } from '../support/tool-table.ts'

toolTable(litellm, {
  sees: [],
  ignores: ["litellm.completion(model='x')", '$ ollama pull llama3'],
})
