import type { Tool } from '../model/tool.ts'

/** The training loop of Hugging Face Accelerate; `accelerate launch` only starts a script. */
export const accelerate: Tool = {
  id: 'accelerate',
  name: 'Accelerate',
  url: 'https://huggingface.co/docs/accelerate',
  roles: ['ml-framework'],
  packages: ['accelerate'],
  imports: ['accelerate'],
  calls: [{ call: 'accelerate.**.backward', does: 'train' }],
}
