import { describe, expect, test } from '@jest/globals'
import { filesOf } from '../../../../src/derive/files.ts'
import { meaningsOf } from '../../../../src/derive/meaning/meanings-of.ts'
import { pythonProgram } from '../../../../src/derive/python/python-program.ts'
import { repositoryOf } from '../../../support/repository-of.ts'

const tool = {
  id: 'tool',
  name: 'Tool',
  url: 'https://example.org',
  roles: [],
  imports: ['sklearn', 'kfp'],
  calls: [
    { call: 'sklearn.**.fit', does: 'train' },
    { call: 'kfp.**.compile', does: 'build' },
    { call: 'kfp.**.create_run_from_pipeline_func', does: 'dispatch', subject: 'pipeline' },
  ],
} as const

const flow = `import kfp
from kfp import dsl, compiler
from sklearn.svm import SVC
@dsl.component
def fit():
    SVC().fit([[1]], [1])
@dsl.pipeline
def flow():
    fit()
`

const single = 'from sklearn.svm import SVC\nSVC().fit([[1]], [1])\n'

/** What running the flow's file with these last lines does; `(compiled)` where it only would. */
function does(end: string): readonly string[] {
  const files = filesOf(repositoryOf({ 'flow.py': `${flow}${end}\n`, 'fit.py': single }))
  const { activities } = pythonProgram(files, meaningsOf([tool])).run({ path: 'flow.py' })
  return activities.map(({ kind, detail }) => (detail['compiled'] === 'yes' ? `${kind} (compiled)` : kind)).sort()
}

describe('a pipeline', () => {
  test('that is only compiled would run', () => {
    expect(does('compiler.Compiler().compile(pipeline_func=flow, package_path="flow.yaml")')).toEqual([
      'build',
      'train (compiled)',
    ])
  })

  test('of which only the definition of a job is registered would run', () => {
    expect(
      does('from snowflake.ml.jobs import MLJobDefinition\nMLJobDefinition.register(".", entrypoint="fit.py")'),
    ).toEqual(['train (compiled)'])
  })

  test('that is compiled and then run is run', () => {
    expect(
      does('compiler.Compiler().compile(flow, "x.yaml")\nkfp.Client().create_run_from_pipeline_func(flow)'),
    ).toEqual(['build', 'dispatch', 'train'])
    expect(does('compiler.Compiler().compile(flow, "x.yaml")\nflow()')).toEqual(['build', 'train'])
  })

  test('that a test only compiles, or looks at from outside, is not what it touches', () => {
    const touches = (end: string) => {
      const text = `import inspect\nfrom kfp import compiler\nfrom flow import flow\ndef test_a(tmp_path):\n    ${end}\n    assert tmp_path.exists()\n`
      const own = flow.replace('def fit', 'from deep import go\ndef fit').replace('SVC().fit([[1]], [1])', 'go()')
      const texts = { 'flow.py': own, 'deep.py': 'def go():\n    pass\n', 'tests/test_flow.py': text }
      return pythonProgram(filesOf(repositoryOf(texts)), meaningsOf([tool])).tests.map((one) => one.touches)
    }
    expect(touches('compiler.Compiler().compile(flow, "x.yaml")\n    inspect.signature(flow)')).toEqual([[]])
    const submitted = 'compiler.Compiler().compile(flow, "x")\n    compiler.create_run_from_pipeline_func()'
    for (const run of ['flow()', 'flow.python_func()', submitted])
      expect(touches(run)).toEqual([['deep.py', 'flow.py']])
  })

  test('that is neither does nothing', () => {
    expect(does('print(flow)')).toEqual([])
  })
})

describe('assets of an orchestrator', () => {
  const asset = `from dagster import asset, asset_check
from sklearn.svm import SVC
@asset
def model():
    SVC().fit([[1]], [1])
@asset_check(asset=model)
def holds():
    SVC().fit([[2]], [2])
`
  const run = (texts: Record<string, string>, path: string) =>
    pythonProgram(filesOf(repositoryOf(texts)), meaningsOf([tool]))
      .run({ path })
      .activities.map(({ kind, at, detail }) => `${kind} ${at.line} ${detail['compiled'] ?? ''}`)

  test('run where it starts them, and their file can be started though others import it', () => {
    const texts = { 'assets.py': asset, 'definitions.py': 'import assets\n' }
    expect(run(texts, 'assets.py')).toEqual(['train 5 yes'])
    expect(run(texts, 'definitions.py')).toEqual(['train 5 yes'])
    const { units } = pythonProgram(filesOf(repositoryOf(texts)), meaningsOf([tool]))
    expect(units.filter(({ entry }) => entry).map(({ path }) => path)).toEqual(['assets.py'])
  })

  test('are none by a decorator of the same name from elsewhere', () => {
    const texts = { 'assets.py': asset.replace('dagster', 'pipeline'), 'definitions.py': 'import assets\n' }
    expect(run(texts, 'assets.py')).toEqual([])
    expect(pythonProgram(filesOf(repositoryOf(texts)), meaningsOf([tool])).units.some(({ entry }) => entry)).toBe(false)
  })
})
