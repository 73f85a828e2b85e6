import { pytorch } from '../../src/tools/pytorch.ts'
import { toolTable } from '../support/tool-table.ts'

toolTable(pytorch, {
  sees: [
    ['torch.nn.CrossEntropyLoss.backward()', 'train'],
    ['?.backward() | import torch', 'train'],
    ['?.loss.backward() | import torch', 'train'],
    ["torch.load('model.pt')", 'load-model'],
    ["torch.jit.load('model.pt')", 'load-model'],
    ["torch.hub.load('pytorch/vision', 'resnet18')", 'load-model'],
    ['torch.nn.Linear.load_state_dict(_)', 'load-model'],
    ['?.load_state_dict(_) | import torch', 'load-model'],
    ['torch.no_grad()', 'predict'],
    ['torch.jit.load.__call__(_)', 'predict'],
    ['torchvision.models.resnet18.__call__(_)', 'predict'],
    ['@torch.inference_mode()', 'predict'],
    ['torch.hub.download_url_to_file(_, _)', 'data'],
    ['torchvision.datasets.FashionMNIST(_, download=_)', 'data'],
    ['torchvision.datasets.utils.download_and_extract_archive(_, _)', 'data'],
  ],
  ignores: [
    '?.train() | import torch',
    '?.optimizer.load_state_dict(_) | import torch',
    "torchvision.datasets.ImageFolder('data')",
    "torchvision.datasets.MNIST('data', download='False')",
    "torch.save(_, 'model.pt')",
    'torch.nn.CrossEntropyLoss.__call__(_, _)',
    '?.backward() | import numpy',
  ],
})
