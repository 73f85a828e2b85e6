import { expect, test } from '@jest/globals'
import { setupCfg } from '../../../src/derive/dependencies/read-setup-cfg.ts'

test('install_requires and extras of setup.cfg', () => {
  const text = `[metadata]
name = churn
[options]
install_requires =
    numpy==1.26.4
    # a comment
    pandas>=2
packages = find:
[options.extras_require]
test = pytest
[flake8]
ignore = E501
`
  const { manifest } = setupCfg.read('setup.cfg', text)
  expect(manifest?.requirements.map(({ name, pinned, group, at }) => [name, pinned, group, at.line])).toEqual([
    ['numpy', true, 'main', 5],
    ['pandas', false, 'main', 7],
    ['pytest', false, 'dev', 10],
  ])
})

test('a setup.cfg for linters alone declares nothing', () => {
  expect(setupCfg.read('setup.cfg', '[flake8]\nignore = E501\n')).toEqual({ notes: [] })
})
