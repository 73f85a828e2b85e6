import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { isExactSpec, normalisedName, requirementOf } from '../../../src/derive/dependencies/requirement.ts'

const at = { path: 'requirements.txt', line: 1 }

test.each([
  ['numpy==1.26.4', 'numpy', '==1.26.4', true],
  ['numpy == 1.26.4', 'numpy', '== 1.26.4', true],
  ['numpy===1.26.4', 'numpy', '===1.26.4', true],
  ['Scikit_Learn>=1.0,<2', 'scikit-learn', '>=1.0,<2', false],
  ['dvc[s3]~=3.0', 'dvc', '~=3.0', false],
  ['torch==2.*', 'torch', '==2.*', false],
  ['pandas', 'pandas', '', false],
  ['pandas ; python_version < "3.9"', 'pandas', '', false],
  ['pandas (==2.0.1)', 'pandas', '==2.0.1', true],
  ['lib @ git+https://example.org/acme/lib@v1.2.0', 'lib', '@ git+https://example.org/acme/lib@v1.2.0', true],
  ['lib @ git+https://example.org/acme/lib@main', 'lib', '@ git+https://example.org/acme/lib@main', false],
])('%s', (text, name, spec, pinned) => {
  expect(requirementOf(text, 'main', at)).toEqual({ name, spec, pinned, group: 'main', at })
})

test.each([
  ['git+https://example.org/acme/lib#subdirectory=client', 'lib', false],
  ['git+https://example.org/acme/lib.git@0a1b2c3d4e#egg=Acme_Lib', 'acme-lib', true],
  ['https://example.org/torch-0.4.1-cp35-cp35m-linux_x86_64.whl', 'torch', true],
  ['https://example.org/lib/archive/main.zip', 'main-zip', false],
])('the address %s', (text, name, pinned) => {
  expect(requirementOf(text, 'main', at)).toMatchObject({ name, pinned })
})

test.each(['', '-e .', '# numpy==1.0', './local', 'see the notes', '==1.0'])('%j is no requirement', (text) => {
  expect(requirementOf(text, 'main', at)).toBeUndefined()
})

test('a range never counts as exact', () => {
  const version = fc.stringMatching(/^\d{1,3}(\.\d{1,3}){0,3}$/)
  fc.assert(
    fc.property(version, fc.constantFrom('>=', '<=', '~=', '!=', '<', '>'), (number, operator) => {
      expect(isExactSpec(`${operator}${number}`)).toBe(false)
      expect(isExactSpec(`==${number}`)).toBe(true)
      expect(isExactSpec(`==${number}.*`)).toBe(false)
    }),
  )
})

test('names are normalised once and for all', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[A-Za-z][A-Za-z0-9._-]{0,20}$/), (name) => {
      expect(normalisedName(normalisedName(name))).toBe(normalisedName(name))
    }),
  )
})
