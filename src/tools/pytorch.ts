import type { Tool } from '../model/tool.ts'

/** A backward pass is what training in PyTorch cannot do without; `model.train()` only switches the mode. */
export const pytorch: Tool = {
  id: 'pytorch',
  name: 'PyTorch',
  url: 'https://pytorch.org',
  roles: ['ml-framework'],
  packages: ['torch', 'torchvision', 'torchaudio', 'pytorch', 'pytorch-cpu', 'pytorch-gpu'],
  imports: ['torch', 'torchvision', 'torchaudio'],
  calls: [
    { call: 'torch.**.backward', does: 'train' },
    { call: '?.backward', does: 'train' },
    { call: 'torch.load', does: 'load-model' },
    { call: 'torch.jit|export.load', does: 'load-model' },
    { call: 'torch.hub.load', does: 'load-model' },
    { call: 'torch.**.load_state_dict', does: 'load-model', except: ['torch.optim.**'] },
    { call: '?.load_state_dict', does: 'load-model', except: ['?.**.*optim*|*scheduler*.load_state_dict'] },
    { call: 'torch.no_grad|inference_mode', does: 'predict' },
    { call: 'torch.**.load.__call__', does: 'predict' },
    { call: 'torchvision.models.**.__call__', does: 'predict' },
    { call: '@torch.no_grad|inference_mode', does: 'predict' },
    { call: 'torch.hub.download_url_to_file', does: 'data' },
    { call: 'torchvision|torchaudio.datasets.**', does: 'data', keywords: ['download'] },
    { call: 'torchvision.datasets.utils.download*', does: 'data' },
  ],
}
