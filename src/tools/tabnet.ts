import type { Tool } from '../model/tool.ts'

/** Neural networks for tables. */
export const tabnet: Tool = {
  id: 'tabnet',
  name: 'PyTorch TabNet and PyTorch Tabular',
  url: 'https://dreamquark-ai.github.io/tabnet',
  roles: ['ml-framework'],
  packages: ['pytorch-tabnet', 'pytorch-tabular'],
  imports: ['pytorch_tabnet', 'pytorch_tabular'],
  calls: [
    { call: 'pytorch_tabnet|pytorch_tabular.**.fit', does: 'train' },
    { call: 'pytorch_tabnet|pytorch_tabular.**.load_model', does: 'load-model' },
    { call: 'pytorch_tabnet|pytorch_tabular.**.predict|predict_proba', does: 'predict' },
  ],
}
