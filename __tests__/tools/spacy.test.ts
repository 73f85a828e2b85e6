import { spacy } from '../../src/tools/spacy.ts'
import { toolTable } from '../support/tool-table.ts'

toolTable(spacy, {
  sees: [
    ['$ python -m spacy train config.cfg --output out', 'train'],
    ['$ spacy pretrain config.cfg out', 'train'],
    ['$ spacy evaluate model test.spacy', 'evaluate'],
    ['$ spacy package model dist', 'build'],
    ['spacy.blank.update(_, sgd=_)', 'train'],
    ["spacy.cli.train.train('config.cfg')", 'train'],
    ["spacy.cli.train('config.cfg')", 'train'],
    ['?.nlp.update(_) | import spacy', 'train'],
    ["spacy.load('en_core_web_sm')", 'load-model @ en_core_web_sm'],
    ["spacy.load.__call__('text')", 'predict'],
  ],
  ignores: ['$ python -m spacy download en_core_web_sm', '$ spacy info', "spacy.blank('en')"],
})
