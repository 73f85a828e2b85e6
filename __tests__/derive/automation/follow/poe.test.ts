import { describe, expect, test } from '@jest/globals'
import { poe } from '../../../../src/derive/automation/follow/poe.ts'
import { followed } from '../../../support/follows.ts'

const pyproject = `[tool.poe.tasks]
fit = "fit --x"
all = ["fit", { cmd = "ship" }]
soft.sequence = ["fit"]
soft.ignore_fail = true
call.script = "shop.cli:main(1)"
call.deps = ["fit"]

[tool.poe.tasks.tests]
shell = """
lint
pytest
"""
`
const texts = { 'pyproject.toml': pyproject, 'shop/cli.py': '# train', 'tests/test_a.py': 'assert 1' }

describe('poe', () => {
  const cases: readonly [string, readonly string[] | undefined][] = [
    ['poe fit --y', ['train @ pyproject.toml:2 < ci.yml:1 > poe fit']],
    [
      'poe all',
      ['train @ pyproject.toml:2 < ci.yml:1 > poe all > poe fit', 'deploy @ pyproject.toml:3 < ci.yml:1 > poe all'],
    ],
    [
      'poe call',
      [
        'train @ pyproject.toml:2 < ci.yml:1 > poe call > poe fit',
        'train @ shop/cli.py:1 < ci.yml:1 > poe call > main()',
      ],
    ],
    [
      'poetry poe tests',
      [
        'lint @ pyproject.toml:11 (tolerant) < ci.yml:1 > poe tests',
        'test @ pyproject.toml:12 [1: tests/test_a.py] < ci.yml:1 > poe tests',
      ],
    ],
    ['poe gone', []],
    ['poetry run x', undefined],
  ]
  test.each(cases)('%s', (words, expected) => {
    expect(followed(poe, texts, words).does).toEqual(expected)
  })
})
