import type { Tool } from '../model/tool.ts'

/** Text classifiers and word vectors from files. */
export const fasttext: Tool = {
  id: 'fasttext',
  name: 'fastText',
  url: 'https://fasttext.cc',
  roles: ['ml-framework'],
  packages: ['fasttext', 'fasttext-wheel'],
  imports: ['fasttext'],
  commands: [
    { command: 'fasttext supervised', does: 'train' },
    { command: 'fasttext skipgram|cbow', does: 'train' },
    { command: 'fasttext test', does: 'evaluate' },
  ],
  calls: [
    { call: 'fasttext.train_supervised|train_unsupervised', does: 'train' },
    { call: 'fasttext.load_model', does: 'load-model' },
    { call: 'fasttext.**.predict', does: 'predict' },
  ],
}
