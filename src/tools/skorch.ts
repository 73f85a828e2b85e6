import type { Tool } from '../model/tool.ts'

/** PyTorch networks with the interface of scikit-learn. */
export const skorch: Tool = {
  id: 'skorch',
  name: 'skorch',
  url: 'https://skorch.readthedocs.io',
  roles: ['ml-framework'],
  packages: ['skorch'],
  imports: ['skorch'],
  calls: [
    { call: 'skorch.**.fit|partial_fit', does: 'train', except: ['skorch.hf.*Tokenizer.**'] },
    { call: '?.net.fit', does: 'train', arguments: 1 },
    { call: 'skorch.**.predict|predict_proba', does: 'predict' },
    { call: 'skorch.**.load_params', does: 'load-model' },
  ],
}
