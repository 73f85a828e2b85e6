import { llamaIndex } from '../../src/tools/llama-index.ts'
import { toolTable } from '../support/tool-table.ts'

toolTable(llamaIndex, {
  sees: [],
  ignores: ['llama_index.core.VectorStoreIndex.from_documents(_)'],
})
