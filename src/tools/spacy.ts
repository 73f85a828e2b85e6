import type { Tool } from '../model/tool.ts'

/** Language pipelines: the `train` command with a config, or updates in code. Downloading a ready-made one is no training. */
export const spacy: Tool = {
  id: 'spacy',
  name: 'spaCy',
  url: 'https://spacy.io',
  roles: ['ml-framework'],
  packages: ['spacy'],
  imports: ['spacy'],
  commands: [
    { command: 'spacy train', does: 'train' },
    { command: 'spacy pretrain', does: 'train' },
    { command: 'spacy evaluate', does: 'evaluate' },
    { command: 'spacy package', does: 'build' },
  ],
  calls: [
    { call: 'spacy.**.update', does: 'train', arguments: 1 },
    { call: 'spacy.cli.train.train', does: 'train' },
    { call: 'spacy.cli.train', does: 'train' },
    { call: '?.nlp.update', does: 'train' },
    { call: 'spacy.load', does: 'load-model', location: [0, 'name'] },
    { call: 'spacy.load.__call__|pipe', does: 'predict' },
  ],
}
