import type { Tool } from '../model/tool.ts'

/** Claude by API: asked, never fitted. */
export const anthropic: Tool = {
  id: 'anthropic',
  name: 'Anthropic',
  url: 'https://www.anthropic.com',
  roles: ['llm-api'],
  packages: ['anthropic'],
  imports: ['anthropic'],
}
