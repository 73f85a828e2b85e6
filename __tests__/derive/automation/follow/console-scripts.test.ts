import { expect, test } from '@jest/globals'
import { consoleScripts } from '../../../../src/derive/automation/follow/console-scripts.ts'
import { followed } from '../../../support/follows.ts'

const code = { 'src/shop/cli.py': '# train' }

test.each([
  ['pyproject', { 'pyproject.toml': '[project.scripts]\nshop-train = "shop.cli:main"' }],
  ['poetry', { 'pyproject.toml': '[tool.poetry.scripts]\nshop-train = "shop.cli:main"' }],
  ['setup.cfg', { 'setup.cfg': '[options.entry_points]\nconsole_scripts =\n  shop-train = shop.cli:main' }],
  ['setup.py', { 'setup.py': "setup(entry_points={'console_scripts': ['shop-train=shop.cli:main']})" }],
])('%s', (_, manifest) => {
  expect(followed(consoleScripts, { ...code, ...manifest }, 'shop-train --all').does).toEqual([
    'train @ src/shop/cli.py:1 < ci.yml:1 > main()',
  ])
  expect(followed(consoleScripts, { ...code, ...manifest }, 'shop --all').does).toBeUndefined()
})

test('a command whose module is elsewhere is not ours', () => {
  expect(
    followed(consoleScripts, { 'pyproject.toml': '[project.scripts]\nx = "other.cli:main"' }, 'x').does,
  ).toBeUndefined()
})
