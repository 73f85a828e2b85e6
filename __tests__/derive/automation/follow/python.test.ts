import { describe, expect, test } from '@jest/globals'
import { python } from '../../../../src/derive/automation/follow/python.ts'
import { followed, shellIn } from '../../../support/follows.ts'

const texts = {
  'src/train.py': 'import x\n# train\n# track',
  'src/run.py': '# spawns fit --now; ship',
  'pkg/cmd/train.py': '# train',
  'libs/core/core/fit.py': '# train',
  tool: '#!/usr/bin/env python3\n# data',
  'setup.py': '# train',
  'nb/fit.ipynb': '# train',
}

describe('python', () => {
  const cases: readonly [string, readonly string[] | undefined][] = [
    ['python src/train.py --lr 1', ['train @ src/train.py:2 < ci.yml:1', 'track @ src/train.py:3 < ci.yml:1']],
    [
      '/usr/bin/python3.11 -u -W ignore src/train.py',
      ['train @ src/train.py:2 < ci.yml:1', 'track @ src/train.py:3 < ci.yml:1'],
    ],
    ['python -m pkg.cmd.train', ['train @ pkg/cmd/train.py:1 < ci.yml:1']],
    ['$PYTHON -m pkg.cmd.train', ['train @ pkg/cmd/train.py:1 < ci.yml:1']],
    ['$PYTHON -m pytest', undefined],
    ['$TOOL pkg.cmd.train', undefined],
    ['python -m core.fit', ['train @ libs/core/core/fit.py:1 < ci.yml:1']],
    ['./tool', []],
    ['python src/missing.py', []],
    // A notebook of that name is none of its business unless it is converted.
    ['python nb/fit.py', []],
    ['python -m pytest', undefined],
    ['python setup.py install', undefined],
    ['python ${SCRIPT}', undefined],
    ['python', undefined],
    ['pythonic src/train.py', undefined],
  ]
  test.each(cases)('%s', (words, expected) => {
    expect(followed(python, texts, words).does).toEqual(expected)
  })

  test('a script that the same file converts from a notebook', () => {
    const converting = { ...texts, 'ci.yml': 'run: jupyter nbconvert --to script nb/fit.ipynb && python nb/fit.py\n' }
    expect(followed(python, converting, 'python nb/fit.py').does).toEqual([
      'train @ nb/fit.ipynb:1 < ci.yml:1 > nbconvert',
    ])
  })

  test('text and standard input', () => {
    expect(shellIn(texts, 'python -c "\n# train\n"').does).toEqual(['train @ ci.yml:2'])
    expect(shellIn(texts, 'x\npython - <<EOF\n# train\nEOF').does).toEqual(['train @ ci.yml:3'])
    expect(shellIn(texts, 'cat > go.py <<EOF\n# train\nEOF\npython go.py').does).toEqual(['train @ ci.yml:2'])
  })

  test('commands it starts are interpreted again', () => {
    expect(followed(python, texts, 'python src/run.py').does).toEqual([
      'train @ src/run.py:1 (tolerant) < ci.yml:1',
      'deploy @ src/run.py:1 < ci.yml:1',
    ])
  })

  test('a script that is not there is noted', () => {
    expect(followed(python, texts, 'python src/missing.py').notes).toEqual([
      'src/missing.py is called here but does not exist at this commit.',
    ])
  })

  test('it ends where the chain has been', () => {
    const loop = { 'a.py': '# spawns python a.py\n# train' }
    expect(shellIn(loop, 'python a.py').does).toEqual(['train @ a.py:2 < ci.yml:1'])
  })

  test('tolerance and conditions of the caller hold inside', () => {
    expect(shellIn(texts, 'grep x y && python src/train.py || true').does[0]).toBe(
      'train @ src/train.py:2 (tolerant, conditional) < ci.yml:1',
    )
  })
})
