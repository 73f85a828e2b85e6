import { describe, expect, test } from '@jest/globals'
import { pythonWork } from '../../../../src/derive/automation/command/python-work.ts'
import type { Interpret, Scope } from '../../../../src/derive/automation/scope.ts'
import { terrainOf } from '../../../../src/derive/automation/terrain-of.ts'
import { filesOf } from '../../../../src/derive/files.ts'
import { meaningsOf } from '../../../../src/derive/meaning/meanings-of.ts'
import { pythonProgram } from '../../../../src/derive/python/python-program.ts'
import { lines } from '../../../support/follows.ts'
import { repositoryOf } from '../../../support/repository-of.ts'
import { scopeFor } from '../../../support/terrain-for.ts'

const submit = `import os
from azureml.pipeline.steps import PythonScriptStep
folder = os.path.join(os.environ.get("SOURCES"), os.environ.get("STEPS", "steps/train"))
PythonScriptStep(script_name=os.environ.get("SCRIPT"), source_directory=folder)
`
const fits = 'from sklearn.svm import SVC\nSVC().fit([[1]], [1])\n'
const tool = {
  id: 'sklearn',
  name: 'x',
  url: 'https://example.org',
  roles: [],
  imports: ['sklearn'],
  calls: [{ call: 'sklearn.**.fit', does: 'train' }],
} as const

test('a component that is loaded runs only where something is submitted', () => {
  const load = 'from azure.ai.ml import load_component\nload_component(source="fit.yml")\n'
  const texts = {
    'a.py': load,
    'c.py': `import os\nfrom azure.ai.ml import MLClient, load_component\nload_component(source=os.path.join(os.getcwd(), "jobs") + "/fit.yml")\nMLClient().jobs.create_or_update(x)\n`,
    'b.py': `${load}from azure.ai.ml import MLClient\nMLClient().jobs.create_or_update(x)\n`,
  }
  const files = filesOf(repositoryOf(texts))
  const azure = {
    ...tool,
    imports: ['azure.ai.ml'],
    calls: [{ call: 'azure.ai.ml.**.create_or_update', does: 'dispatch', subject: 'pipeline' }],
  } as const
  const meanings = meaningsOf([azure])
  const terrain = terrainOf({ files, meanings, python: pythonProgram(files, meanings) })
  const started: string[] = []
  const interpret: Interpret = {
    shell: () => [],
    command: ({ words }) => {
      started.push(words.join(' '))
      return []
    },
  }
  pythonWork({ path: 'a.py', args: [] }, { path: 'ci.yml' }, scopeFor(), terrain, interpret)
  expect(started).toEqual([])
  pythonWork({ path: 'b.py', args: [] }, { path: 'ci.yml' }, scopeFor(), terrain, interpret)
  expect(started).toEqual(['az ml job create --file fit.yml'])
  started.length = 0
  pythonWork({ path: 'c.py', args: [] }, { path: 'ci.yml' }, scopeFor(), terrain, interpret)
  expect(started).toEqual(['az ml job create --file ./jobs/fit.yml'])
})

function does(env: Scope['env']): readonly string[] {
  const files = filesOf(repositoryOf({ 'submit.py': submit, 'steps/train/fit.py': fits, 'other/fit.py': fits }))
  const meanings = meaningsOf([tool])
  const terrain = terrainOf({ files, meanings, python: pythonProgram(files, meanings) })
  const interpret = { shell: () => [], command: () => [] }
  const at = { path: 'ci.yml', line: 1 }
  return lines(pythonWork({ path: 'submit.py', args: [] }, at, scopeFor({ env }), terrain, interpret))
}

describe('variables of the process in Python', () => {
  test('name the script that is started, in a folder of the checkout', () => {
    expect(does({ SOURCES: '/github/workspace', SCRIPT: 'fit.py' })).toEqual([
      'train @ steps/train/fit.py:2 < ci.yml:1 > python submit.py > submit.py:4 steps/train/fit.py',
    ])
    expect(does({ SOURCES: '/github/workspace/', STEPS: 'other', SCRIPT: 'fit.py' })).toEqual([
      'train @ other/fit.py:2 < ci.yml:1 > python submit.py > submit.py:4 other/fit.py',
    ])
  })

  test('nothing is started where they are not known, or where the folder is not of the checkout', () => {
    expect(does({ SOURCES: '/github/workspace' })).toEqual([])
    expect(does({ SOURCES: '/github/workspace', SCRIPT: 'gone.py' })).toEqual([])
  })
})
