import type { Tool } from '../model/tool.ts'

/** Adapters on top of a base model: loading one; what trains them is a Trainer. */
export const peft: Tool = {
  id: 'peft',
  name: 'PEFT',
  url: 'https://huggingface.co/docs/peft',
  roles: ['ml-framework'],
  packages: ['peft'],
  imports: ['peft'],
  calls: [
    { call: 'peft.**.from_pretrained', does: 'load-model', except: ['peft.**.*Config.from_pretrained'] },
    { call: 'peft.**.push_to_hub', does: 'register', subject: 'model', store: 'shared' },
  ],
}
