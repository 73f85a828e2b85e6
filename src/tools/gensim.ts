import type { Tool } from '../model/tool.ts'

/** Topic and embedding models: trained on a corpus that is given. */
export const gensim: Tool = {
  id: 'gensim',
  name: 'Gensim',
  url: 'https://radimrehurek.com/gensim',
  roles: ['ml-framework'],
  packages: ['gensim'],
  imports: ['gensim'],
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
    { call: 'gensim.downloader.load', does: 'load-model' },
  ],
}
