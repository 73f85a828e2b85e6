import { expect, test } from '@jest/globals'
import { packageNames, packagingOf } from '../../../src/derive/applicability/packaging.ts'
import { filesOf } from '../../../src/derive/files.ts'
import { repositoryOf } from '../../support/repository-of.ts'

const packaging = (texts: Readonly<Record<string, string>>) => packagingOf(filesOf(repositoryOf(texts)))

test.each<[string, Record<string, string>]>([
  ['pyproject.toml', { 'pyproject.toml': '[project]\nname = "Acme_Learn"\nclassifiers = ["A :: B"]\n' }],
  ['setup.py', { 'setup.py': 'setup(name="acme-learn", x=1,\n  classifiers=["A :: B"])\n' }],
  ['setup.cfg', { 'setup.cfg': '[metadata]\nname = acme.learn\nclassifiers =\n    A :: B\n' }],
])('the name and classifiers of %s', (_, texts) => {
  expect(packaging(texts)).toMatchObject([{ name: 'acme-learn', classifiers: ['A :: B'] }])
})

test.each([
  { 'pyproject.toml': '[tool.black]\n' },
  { 'setup.cfg': '[flake8]\n' },
  { 'sub/setup.py': 'setup(name="x")' },
])('no packaging: %j', (texts) => {
  expect(packaging(texts)).toEqual([])
})

test('names below the root count where the root builds nothing', () => {
  const names = (texts: Readonly<Record<string, string>>) => [...packageNames(filesOf(repositoryOf(texts)))]
  const below = { 'lib/setup.py': 'setup(name="x")', 'examples/a/setup.py': 'setup(name="y")' }
  expect(names(below)).toEqual(['x'])
  expect(names({ ...below, 'setup.py': 'setup(name="z")' })).toEqual(['z'])
})
