import { gensim } from '../../src/tools/gensim.ts'
import { toolTable } from '../support/tool-table.ts'

toolTable(gensim, {
  sees: [
    ['gensim.models.Word2Vec.train(_, total_examples=_)', 'train'],
    ['gensim.models.Word2Vec(sentences=_)', 'train'],
    ['gensim.models.doc2vec.Doc2Vec(documents=_)', 'train'],
    ['gensim.models.LdaModel(corpus=_, id2word=_)', 'train'],
    ["gensim.models.KeyedVectors.load('v.kv')", 'load-model'],
    ["gensim.downloader.load('glove-wiki-gigaword-50')", 'load-model'],
  ],
  ignores: ['gensim.models.Word2Vec(vector_size=100)', 'gensim.corpora.Dictionary(_)'],
})
