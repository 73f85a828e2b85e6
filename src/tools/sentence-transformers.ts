import type { Tool } from '../model/tool.ts'

/** Embedding models: fitting and loading them. */
export const sentenceTransformers: Tool = {
  id: 'sentence-transformers',
  name: 'Sentence Transformers',
  url: 'https://sbert.net',
  roles: ['ml-framework'],
  packages: ['sentence-transformers', 'setfit'],
  imports: ['sentence_transformers', 'setfit'],
  calls: [
    { call: 'sentence_transformers.**.fit|old_fit', does: 'train' },
    { call: 'sentence_transformers|setfit.**.*Trainer.train', does: 'train' },
    { call: 'sentence_transformers.SentenceTransformer|CrossEncoder|SparseEncoder', does: 'load-model' },
    { call: 'setfit.SetFitModel.from_pretrained', does: 'load-model' },
    { call: 'sentence_transformers.**.encode|predict', does: 'predict' },
    {
      call: 'sentence_transformers|setfit.**.push_to_hub|save_to_hub',
      does: 'register',
      subject: 'model',
      store: 'shared',
    },
  ],
}
