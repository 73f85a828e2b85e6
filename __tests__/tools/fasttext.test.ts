import { fasttext } from '../../src/tools/fasttext.ts'
import { toolTable } from '../support/tool-table.ts'

toolTable(fasttext, {
  sees: [
    ['$ fasttext supervised -input train.txt -output model', 'train'],
    ['$ fasttext skipgram -input train.txt', 'train'],
    ['$ fasttext test model.bin test.txt', 'evaluate'],
    ["fasttext.train_supervised('train.txt')", 'train'],
    ["fasttext.load_model('lid.176.bin')", 'load-model'],
    ['fasttext.load_model.predict(_)', 'predict'],
  ],
  ignores: ['$ fasttext dump model.bin args', 'fasttext.tokenize(_)'],
})
