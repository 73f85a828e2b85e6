import type { Tool } from '../model/tool.ts'

/** Retrieval over hosted language models: an index is built, no model is fitted. */
export const llamaIndex: Tool = {
  id: 'llama-index',
  name: 'LlamaIndex',
  url: 'https://www.llamaindex.ai',
  roles: ['llm-api'],
  packages: ['llama-index', 'llama-index-core', 'haystack-ai', 'dspy', 'dspy-ai'],
  imports: ['llama_index', 'haystack', 'dspy'],
}
