import type { Tool } from '../model/tool.ts'

/** Chains and agents over hosted language models: nothing is fitted. */
export const langchain: Tool = {
  id: 'langchain',
  name: 'LangChain',
  url: 'https://www.langchain.com',
  roles: ['llm-api'],
  packages: [
    'langchain',
    'langchain-core',
    'langchain-community',
    'langchain-openai',
    'langchain-anthropic',
    'langgraph',
    'langsmith',
  ],
  imports: [
    'langchain',
    'langchain_core',
    'langchain_community',
    'langchain_openai',
    'langchain_anthropic',
    'langgraph',
    'langsmith',
  ],
}
