import type { Tool } from '../model/tool.ts'

/** Fine-tuning of language models: supervised, preference and reward trainers. */
export const trl: Tool = {
  id: 'trl',
  name: 'TRL',
  url: 'https://huggingface.co/docs/trl',
  roles: ['ml-framework'],
  packages: ['trl'],
  imports: ['trl'],
  commands: [{ command: 'trl sft|dpo|grpo|kto|reward', does: 'train' }],
  calls: [
    { call: 'trl.**.*Trainer.train', does: 'train' },
    { call: 'trl.**.*Trainer.push_to_hub', does: 'register', subject: 'model', store: 'shared' },
    { call: 'trl.*Config', does: 'register', subject: 'model', store: 'shared', keywords: ['push_to_hub'] },
  ],
}
