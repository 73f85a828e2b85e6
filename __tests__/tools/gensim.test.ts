import { gensim } from '../../src/tools/gensim.ts'
import { toolTable } from '../support/tool-table.ts'

toolTable(gensim, {
  sees: [
    ['gensim.models.Word2Vec.train(_, total_examples=_)', 'train'],
    ['gensim.models.Word2Vec(sentences=_)', 'train'],
    ['gensim.models.doc2vec.Doc2Vec(documents=_)', 'train'],
    ['gensim.models.LdaModel(corpus=_, id2word=_)', 'train'],
    ["gensim.models.KeyedVectors.load('v.kv')", 'load-model'],
    ['node2vec.Node2Vec.fit(window=10)', 'train'],
    ["gensim.models.Word2Vec.wv.most_similar('a')", 'predict'],
    ['?.wv.most_similar(_, topn=10) | import gensim', 'predict'],
    ["gensim.downloader.load('glove-wiki-gigaword-50')", 'load-model'],
  ],
  ignores: [
    'node2vec.Node2Vec(_, dimensions=64)',
    'gensim.models.Word2Vec(vector_size=100)',
    'gensim.corpora.Dictionary(_)',
  ],
})
