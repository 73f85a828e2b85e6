import { langchain } from '../../src/tools/langchain.ts'
import { toolTable } from '../support/tool-table.ts'

toolTable(langchain, {
  sees: [],
  ignores: ['langchain_openai.ChatOpenAI.invoke(_)', 'langchain.chains.RetrievalQA.run(_)'],
})
