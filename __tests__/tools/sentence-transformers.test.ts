import { sentenceTransformers } from '../../src/tools/sentence-transformers.ts'
import { toolTable } from '../support/tool-table.ts'

toolTable(sentenceTransformers, {
  sees: [
    ['sentence_transformers.SentenceTransformer.fit(_)', 'train'],
    ['setfit.SetFitTrainer.train()', 'train'],
    ["sentence_transformers.SentenceTransformer('all-MiniLM-L6-v2')", 'load-model'],
    ["setfit.SetFitModel.from_pretrained('x')", 'load-model'],
    ['sentence_transformers.SentenceTransformer.encode(_)', 'predict'],
    ["sentence_transformers.SentenceTransformer.push_to_hub('acme/x')", 'register model (shared)'],
  ],
  ignores: ['sentence_transformers.util.cos_sim(_, _)', 'sentence_transformers.losses.CosineSimilarityLoss(_)'],
})
