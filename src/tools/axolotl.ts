import type { Tool } from '../model/tool.ts'

/** Fine-tuning of language models from a configuration: Axolotl and LLaMA Factory. */
export const axolotl: Tool = {
  id: 'axolotl',
  name: 'Axolotl and LLaMA Factory',
  url: 'https://docs.axolotl.ai',
  roles: ['ml-framework'],
  packages: ['axolotl', 'llamafactory', 'unsloth', 'torchtune'],
  imports: ['axolotl', 'llamafactory', 'unsloth', 'torchtune'],
  commands: [
    { command: 'axolotl train', does: 'train' },
    { command: 'axolotl.cli.train', does: 'train' },
    { command: 'llamafactory-cli train', does: 'train' },
    {
      command: 'tune run',
      does: 'train',
      except: ['tune run eleuther_eval', 'tune run generate', 'tune run quantize'],
    },
  ],
  calls: [{ call: 'unsloth.*.from_pretrained', does: 'load-model' }],
}
