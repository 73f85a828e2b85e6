import { expect, test } from '@jest/globals'
import { readmeSignals } from '../../../src/derive/applicability/readme-signals.ts'
import { filesOf } from '../../../src/derive/files.ts'
import { repositoryOf } from '../../support/repository-of.ts'

const weights = (readme: string) => {
  const files = filesOf(repositoryOf({ 'README.md': readme, 'acme_learn/__init__.py': '', 'src/__init__.py': '' }))
  return readmeSignals(files, new Set(['acme-learn'])).map(({ weight, at }) => [weight, at?.line])
}

test.each<[string, (number | undefined)[][]]>([
  ['pip install acme-learn', [[3, 1]]],
  ['`pip install "acme_learn[all]>=1"`', [[3, 1]]],
  ['conda install -c conda-forge acme-learn', [[3, 1]]],
  ['[![PyPI](https://img.shields.io/pypi/v/acme-learn.svg)](x)', [[2, 1]]],
  ['\n>>> from acme_learn import Net', [[2, 2]]],
  ['pip install git+https://github.com/acme/acme-learn.git', [[3, 1]]],
  ['pip install "acme-learn[all] @ git+https://github.com/acme/acme-learn.git"', [[3, 1]]],
  ['pip install "acme-learn@git+https://github.com/acme/fork.git"', []],
  ['pip install git+https://github.com/acme/other.git', []],
  ['(pip install -e .) so that acme-learn can be imported', []],
  ['pip install -r requirements.txt', []],
  ['pip install numpy', []],
  ['pip install -e .', []],
  ['[![PyPI](https://img.shields.io/pypi/v/numpy.svg)](x)', []],
  ['from src import train', []],
  ['from numpy import array', []],
])('%j', (readme, expected) => {
  expect(weights(readme)).toEqual(expected)
})
