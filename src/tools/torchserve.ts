import type { Tool } from '../model/tool.ts'

/** Server of PyTorch models. */
export const torchserve: Tool = {
  id: 'torchserve',
  name: 'TorchServe',
  url: 'https://pytorch.org/serve',
  roles: ['serving'],
  packages: ['torchserve', 'torch-model-archiver'],
  imports: ['ts.torch_handler'],
  commands: [
    { command: 'torchserve', does: 'serve', subject: 'model', flags: ['--start'] },
    { command: 'torch-model-archiver', does: 'build' },
  ],
}
