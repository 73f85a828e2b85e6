import { describe, expect, test } from '@jest/globals'
import { filesOf } from '../../../src/derive/files.ts'
import { isSelectedOption } from '../../../src/derive/tracking/selected-options.ts'
import { repositoryOf } from '../../support/repository-of.ts'

const path = 'configs/logger/wandb.yaml'
const option = 'wandb:\n  _target_: lightning.pytorch.loggers.WandbLogger\n'
const isSelected = (texts: Readonly<Record<string, string>>, of = path) =>
  isSelectedOption(of, filesOf(repositoryOf({ [path]: option, ...texts })))
const main = (entry: string) => ({ 'configs/train.yaml': `defaults:\n  - _self_\n  - data: rows\n  - ${entry}\n` })

describe('an option of a group', () => {
  test.each<[string, Readonly<Record<string, string>>]>([
    ['the main configuration picks it', main('logger: wandb')],
    ['it picks several', main('logger: [csv, wandb]')],
    ['it overrides what it was', main('override /logger: wandb.yaml')],
    [
      'it picks one that brings it',
      { ...main('logger: all'), 'configs/logger/all.yaml': 'defaults:\n  - csv\n  - wandb\n' },
    ],
    [
      'a script asks for it',
      { ...main('logger: null'), 'scripts/train.sh': 'python train.py logger=wandb epochs=3\n' },
    ],
    [
      'a workflow asks for it',
      {
        ...main('logger: null'),
        '.github/workflows/a.yml': 'jobs: {a: {steps: [{run: python train.py +logger=wandb}]}}',
      },
    ],
    [
      'an experiment that is picked asks for it',
      { ...main('experiment: best'), 'configs/experiment/best.yaml': 'defaults:\n  - override /logger: wandb\n' },
    ],
    [
      'a script picks an experiment that asks for it',
      {
        ...main('experiment: null'),
        'configs/experiment/best.yaml': 'defaults:\n  - override /logger: wandb\n',
        Makefile: 'train:\n\tpython train.py experiment=best\n',
      },
    ],
    ['nothing says what there is to pick', {}],
  ])('is part of the program where %s', (_, texts) => {
    expect(isSelected(texts)).toBe(true)
  })

  test.each<[string, Readonly<Record<string, string>>]>([
    ['the main configuration picks none', main('logger: null')],
    ['it picks another', main('logger: csv')],
    ['it picks nothing of the group', main('trainer: cpu')],
    [
      'only another option that nobody picks brings it',
      { ...main('logger: null'), 'configs/logger/all.yaml': 'defaults:\n  - wandb\n' },
    ],
    ['the readme alone asks for it', { ...main('logger: null'), 'README.md': 'python train.py logger=wandb' }],
    [
      'only an experiment asks for it',
      { ...main('experiment: null'), 'configs/experiment/a.yaml': 'defaults:\n  - override /logger: wandb\n' },
    ],
  ])('is none where %s', (_, texts) => {
    expect(isSelected(texts)).toBe(false)
  })

  test('the main configuration itself is always read', () => {
    expect(isSelected(main('logger: null'), 'configs/train.yaml')).toBe(true)
  })
})
