import type { Tool } from '../model/tool.ts'

/** Other hosted language models and the gateways to them. */
export const litellm: Tool = {
  id: 'litellm',
  name: 'LiteLLM, Cohere, Mistral, Groq and Ollama',
  url: 'https://docs.litellm.ai',
  roles: ['llm-api'],
  packages: ['litellm', 'cohere', 'mistralai', 'groq', 'ollama', 'together', 'instructor', 'pydantic-ai', 'crewai'],
  imports: ['litellm', 'cohere', 'mistralai', 'groq', 'ollama', 'together', 'instructor', 'pydantic_ai', 'crewai'],
}
