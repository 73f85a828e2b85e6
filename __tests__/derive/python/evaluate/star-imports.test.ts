import { expect, test } from '@jest/globals'
import { filesOf } from '../../../../src/derive/files.ts'
import { meaningsOf } from '../../../../src/derive/meaning/meanings-of.ts'
import { pythonProgram } from '../../../../src/derive/python/python-program.ts'
import { repositoryOf } from '../../../support/repository-of.ts'

const tool = {
  id: 'fw',
  name: 'Framework',
  url: 'https://example.org',
  roles: [],
  imports: ['fw'],
  calls: [
    { call: 'fw.**.load', does: 'load-model' as const },
    { call: 'fw.**.print', does: 'notify' as const },
  ],
}
const kinds = (texts: Readonly<Record<string, string>>, path: string) =>
  pythonProgram(filesOf(repositoryOf(texts)), meaningsOf([tool]))
    .units.find((unit) => unit.path === path)
    ?.activities.map(({ kind }) => kind)

test('a name nothing here defines comes from the star import', () => {
  expect(kinds({ 'app.py': 'from fw.all import *\nmodel = load("m")\nprint(model)\n' }, 'app.py')).toEqual([
    'load-model',
  ])
})

test('a star import is handed on by the module that has it', () => {
  const texts = { 'base.py': 'from fw.all import *\n', 'app.py': 'from base import *\nmodel = load("m")\n' }
  expect(kinds(texts, 'app.py')).toEqual(['load-model'])
})

test('a name that is defined here is meant before', () => {
  const text = 'from fw.all import *\n\ndef load(path):\n    return path\n\nmodel = load("m")\n'
  expect(kinds({ 'app.py': text }, 'app.py')).toEqual([])
})
