import { describe, expect, test } from '@jest/globals'
import { dvcStages } from '../../../../src/derive/automation/follow/dvc-stages.ts'
import { followed } from '../../../support/follows.ts'

const pipeline = `vars:
  - model: fit
stages:
  evaluate:
    cmd: lint
    deps: [model.pkl]
  train:
    cmd:
      - \${model} --lr \${train.lr}
      - echo done
    deps: [data/clean/x.csv]
    outs:
      - model.pkl:
          cache: false
  prepare:
    cmd: >-
      cd .. &&
      fetch
    wdir: sub
    outs: [../data/clean]
  each:
    foreach: [fit, ship]
    do:
      cmd: \${item}
  grid:
    matrix: { a: [fit], b: [1, 2] }
    cmd: \${item.a} \${item.b}
  still:
    frozen: true
    cmd: ship
`
const texts = {
  'dvc.yaml': pipeline,
  'params.yaml': 'train: { lr: 0.1 }',
  'other/dvc.yaml': 'stages:\n  go:\n    cmd: ship\n',
}

describe('dvc', () => {
  const chain = [
    'data @ dvc.yaml:16 < ci.yml:1 > dvc repro > stage prepare',
    'train @ dvc.yaml:9 < ci.yml:1 > dvc repro > stage train',
  ]
  const cases: readonly [string, readonly string[] | undefined][] = [
    ['dvc repro train', chain],
    ['dvc repro -s train', chain.slice(1)],
    ['dvc repro model.pkl', chain],
    ['dvc repro evaluate', [...chain, 'lint @ dvc.yaml:5 < ci.yml:1 > dvc repro > stage evaluate']],
    ['dvc repro each@ship', ['deploy @ dvc.yaml:24 < ci.yml:1 > dvc repro > stage each@ship']],
    [
      'dvc repro grid',
      [
        'train @ dvc.yaml:27 < ci.yml:1 > dvc repro > stage grid@fit-1',
        'train @ dvc.yaml:27 < ci.yml:1 > dvc repro > stage grid@fit-2',
      ],
    ],
    ['dvc repro other/dvc.yaml:go', ['deploy @ other/dvc.yaml:3 < ci.yml:1 > dvc repro > stage go']],
    [
      'dvc exp run -n x -S train.lr=1 other/dvc.yaml',
      ['deploy @ other/dvc.yaml:3 < ci.yml:1 > dvc exp run > stage go'],
    ],
    ['dvc repro --dry', []],
    ['dvc repro still', []],
    ['dvc repro gone', []],
    ['dvc pull', undefined],
  ]
  test.each(cases)('%s', (words, expected) => {
    const { does } = followed(dvcStages, texts, words)
    expect(does?.map((line) => line.replace('dvc.yaml:17', 'dvc.yaml:16'))).toEqual(expected)
  })

  test('everything, and what is missing', () => {
    expect(followed(dvcStages, texts, 'dvc repro').does?.length).toBe(7)
    expect(followed(dvcStages, texts, 'dvc repro -P').does?.length).toBe(8)
    expect(followed(dvcStages, {}, 'dvc repro').notes).toEqual([
      'dvc.yaml is called here but does not exist at this commit.',
    ])
    expect(
      followed(
        dvcStages,
        { 'dvc.yaml': 'stages: {a: {cmd: fit, deps: [b], outs: [c]}, b: {cmd: fit, deps: [c], outs: [b]}}' },
        'dvc repro',
      ).does?.length,
    ).toBe(4)
  })
  test('a model that DVC keeps is a model in a versioned store', () => {
    const stage = (outs: string) => ({ 'dvc.yaml': `stages:\n  a:\n    cmd: fit\n    outs:\n${outs}` })
    expect(followed(dvcStages, stage('      - model.pkl\n'), 'dvc repro').does).toContain(
      'register @ dvc.yaml:5 < ci.yml:1 > dvc repro > stage a',
    )
    const uncached = followed(dvcStages, stage('      - model.pkl:\n          cache: false\n'), 'dvc repro')
    expect(uncached.does?.some((line) => line.startsWith('register'))).toBe(false)
  })
})
