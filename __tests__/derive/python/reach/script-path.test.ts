import { expect, test } from '@jest/globals'
import { filesOf } from '../../../../src/derive/files.ts'
import { meaningsOf } from '../../../../src/derive/meaning/meanings-of.ts'
import { pythonProgram } from '../../../../src/derive/python/python-program.ts'
import { tools } from '../../../../src/generated/tools.ts'
import { repositoryOf } from '../../../support/repository-of.ts'

const fit = 'from sklearn.svm import SVC\nSVC().fit([[1]], [1])\n'

/** Whether a step of Azure ML that names its script and folder so is seen to train. */
function trains(script: string, folder: string, more: readonly string[]): boolean {
  const text = `import os\nfrom azureml.pipeline.core import Pipeline\nfrom azureml.pipeline.steps import PythonScriptStep\nstep = PythonScriptStep(script_name=${script}, source_directory=${folder})\nPipeline(steps=[step]).publish()\n`
  const texts = {
    'ops/build.py': text,
    'src/steps/fit.py': fit,
    ...Object.fromEntries(more.map((path) => [path, fit])),
  }
  const program = pythonProgram(filesOf(repositoryOf(texts)), meaningsOf(tools))
  return program.run({ path: 'ops/build.py' }).activities.some(({ kind }) => kind === 'train')
}

test.each<[string, string, string, boolean, readonly string[]]>([
  ['its folder', '"steps/fit.py"', '"src"', true, []],
  ['a folder that nobody knows, where one file fits', '"steps/fit.py"', 'os.environ["SOURCES"]', true, []],
  ['a folder that code puts together, where one file fits', '"steps/fit.py"', 'folder_of(ws)', true, []],
  ['such a folder, where two files fit', '"steps/fit.py"', 'folder_of(ws)', false, ['old/steps/fit.py']],
  ['such a folder and a bare name', '"fit.py"', 'folder_of(ws)', false, []],
  ['a folder that is not there', '"steps/fit.py"', '"elsewhere"', false, []],
])('a script in %s', (_, script, folder, expected, more) => {
  expect(trains(script, folder, more)).toBe(expected)
})
