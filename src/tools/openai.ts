import type { Tool } from '../model/tool.ts'

/** A language model somebody else hosts is asked, not fitted; only fine-tuning jobs fit one. */
export const openai: Tool = {
  id: 'openai',
  name: 'OpenAI',
  url: 'https://platform.openai.com',
  roles: ['llm-api'],
  packages: ['openai', 'tiktoken'],
  imports: ['openai'],
  commands: [{ command: 'openai api fine_tunes.create|fine_tuning.jobs.create', does: 'train' }],
  calls: [
    { call: 'openai.**.fine_tuning.jobs.create', does: 'train' },
    { call: 'openai.FineTuningJob|FineTune.create', does: 'train' },
    { call: '?.fine_tuning.jobs.create', does: 'train' },
  ],
}
