import { describe, expect, test } from '@jest/globals'
import { notebooks } from '../../../../src/derive/automation/follow/notebooks.ts'
import { followed } from '../../../support/follows.ts'

const texts = { 'nb/train.ipynb': '# train', 'docs/a.ipynb': '# evaluate' }

describe('notebooks', () => {
  const train = ['train @ nb/train.ipynb:1 < ci.yml:1']
  const cases: readonly [string, readonly string[] | undefined][] = [
    [
      'jupyter nbconvert --to notebook --execute nb/train.ipynb --output out',
      train.map((line) => `${line} > jupyter nbconvert`),
    ],
    ['python -m nbconvert --execute nb/train.ipynb', train.map((line) => `${line} > jupyter nbconvert`)],
    ['jupyter execute nb/train.ipynb', train.map((line) => `${line} > jupyter execute`)],
    ['papermill -p lr 0.1 nb/train.ipynb out.ipynb', train.map((line) => `${line} > papermill`)],
    ['quarto render docs', ['evaluate @ docs/a.ipynb:1 < ci.yml:1 > quarto render']],
    ['jupyter nbconvert --to html nb/train.ipynb', undefined],
    ['papermill nb/gone.ipynb', []],
    ['jupyter lab', undefined],
  ]
  test.each(cases)('%s', (words, expected) => {
    expect(followed(notebooks, texts, words).does).toEqual(expected)
  })
})
