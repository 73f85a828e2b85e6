import { describe, expect, it } from '@jest/globals'
import { recognisedAutomations } from '../../../../src/derive/automation/recognised/recognised-automations.ts'
import { enacted } from '../enacted.ts'

describe('recognisedAutomations', () => {
  it('names pipelines of systems that are not read', () => {
    const { automations, notes } = enacted(recognisedAutomations, {
      'sub/.circleci/config.yml': 'version: 2\njobs: {a: {}}\n',
      '.travis.yml': 'language: python\n',
    })
    expect(automations.map(({ system, path }) => `${system} ${path}`)).toEqual([
      'other .travis.yml',
      'circleci sub/.circleci/config.yml',
    ])
    expect(automations.at(-1)).toMatchObject({
      jobs: [],
      triggers: [],
      unseen: [
        {
          what: 'pipeline sub/.circleci/config.yml',
          reason: 'not-collected',
          detail: 'recognised as CircleCI, not assessed',
        },
      ],
    })
    expect(notes).toHaveLength(2)
  })

  it('names a flow of Kestra wherever it lies, which nothing here starts', () => {
    const task = '- {id: fit, type: io.kestra.plugin.scripts.python.Commands, commands: [python train.py]}'
    const { automations, notes } = enacted(recognisedAutomations, {
      'flows/train.yaml': `id: train\nnamespace: dev\ntasks:\n  ${task}\n`,
      'flows/notes.yaml': `tasks:\n  ${task}\n`,
    })
    expect(notes.map(({ path }) => path)).toEqual(['flows/train.yaml'])
    expect(automations).toEqual([])
  })

  it('goes by what stands in a file, not by its name', () => {
    const { automations } = enacted(recognisedAutomations, {
      'a/.circleci/config.yml': '# nothing\n',
      'node_modules/x/.travis.yml': 'language: node_js\n',
      'examples/.travis.yml': 'language: python\n',
    })
    expect(automations).toEqual([])
  })
})
