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

  it('goes by what stands in a file, not by its name', () => {
    const { automations } = enacted(recognisedAutomations, {
      'a/.circleci/config.yml': '# nothing\n',
      'node_modules/x/.travis.yml': 'language: node_js\n',
      'examples/.travis.yml': 'language: python\n',
    })
    expect(automations).toEqual([])
  })
})
