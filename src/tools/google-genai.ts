import type { Tool } from '../model/tool.ts'

/** Gemini by API: asked, never fitted. */
export const googleGenai: Tool = {
  id: 'google-genai',
  name: 'Google Generative AI',
  url: 'https://ai.google.dev',
  roles: ['llm-api'],
  packages: ['google-generativeai', 'google-genai'],
  imports: ['google.generativeai', 'google.genai'],
}
