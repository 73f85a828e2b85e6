import type { Tool } from '../model/tool.ts'

/** Topic and embedding models: trained on a corpus that is given. */
export const gensim: Tool = {
  id: 'gensim',
  name: 'Gensim',
  url: 'https://radimrehurek.com/gensim',
  roles: ['ml-framework'],
  packages: ['gensim', 'node2vec', 'pecanpy'],
  imports: ['gensim', 'node2vec', 'pecanpy'],
  calls: [
    { call: 'gensim.models.**.train', does: 'train' },
    {
      call: 'gensim.models.**.Word2Vec|FastText|Doc2Vec|LdaModel|LdaMulticore|LsiModel',
      does: 'train',
      keywords: ['sentences'],
    },
    { call: 'gensim.models.**.Doc2Vec', does: 'train', keywords: ['documents'] },
    { call: 'gensim.models.**.LdaModel|LdaMulticore|LsiModel', does: 'train', keywords: ['corpus'] },
    { call: 'gensim.models.**.load|load_word2vec_format', does: 'load-model' },
    // Embeddings of the nodes of a graph: a word model fitted to random walks.
    { call: 'node2vec.**.Node2Vec.**.fit', does: 'train' },
    { call: 'gensim.models.**.most_similar|similar_by_vector|similar_by_word|infer_vector', does: 'predict' },
    { call: '?.most_similar', does: 'predict' },
    { call: 'gensim.downloader.load', does: 'load-model' },
  ],
}
