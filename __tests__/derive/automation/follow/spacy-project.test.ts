import { describe, expect, test } from '@jest/globals'
import { spacyProject } from '../../../../src/derive/automation/follow/spacy-project.ts'
import { followed } from '../../../support/follows.ts'

const texts = {
  'ner/project.yml': `vars:
  script: train.py
workflows:
  all: [fit, ship]
  none: []
commands:
  - name: fit
    script:
      - "python \${vars.script} configs/base.cfg"
  - name: ship
    script: ["ship --now"]
  - name: tidy
    script: ["tidy"]
`,
  'ner/train.py': '# train',
  'app/project.yml': 'name: an application of another sort\n',
}

describe('spacy project run', () => {
  const cases: readonly [string, readonly string[] | undefined][] = [
    [
      'spacy project run all ner',
      [
        'train @ ner/train.py:1 < ci.yml:1 > spacy project run all',
        'deploy @ ner/project.yml:11 < ci.yml:1 > spacy project run all',
      ],
    ],
    ['python -m spacy project run fit ner', ['train @ ner/train.py:1 < ci.yml:1 > spacy project run fit']],
    ['weasel run ship ner', ['deploy @ ner/project.yml:11 < ci.yml:1 > spacy project run ship']],
    ['spacy project run gone ner', []],
    ['spacy project run all app', []],
    ['spacy project assets ner', undefined],
    ['spacy train config.cfg', undefined],
  ]
  test.each(cases)('%s', (words, expected) => {
    expect(followed(spacyProject, texts, words).does).toEqual(expected)
  })
})
