import { describe, expect, test } from '@jest/globals'
import { projectScripts } from '../../../../src/derive/automation/follow/project-scripts.ts'
import { followed } from '../../../support/follows.ts'

const texts = {
  'pyproject.toml': `[tool.pdm.scripts]
train = "fit"
pre_train = "lint"
all = { composite = ["train", "ship"] }
go = { call = "shop.cli:main" }

[tool.rye.scripts]
train = { cmd = ["fit", "--x"] }
both = { chain = ["train"] }

[tool.hatch.envs.default.scripts]
test = "pytest {args:tests}"
cov = ["- lint", "test"]

[tool.hatch.envs.docs.scripts]
build = "ship"

[tool.pixi.tasks]
prepare = "fetch"
train = { cmd = "fit", depends-on = ["prepare"], cwd = "app" }
`,
  Pipfile: '[scripts]\ntrain = "fit"\n',
  'shop/cli.py': '# train',
  'tests/test_a.py': 'assert 1',
}
const does = (words: string) =>
  followed(projectScripts, texts, words).does?.map((line) => line.replace(' < ci.yml:1 > ', ' < '))

describe('scripts of the project manager', () => {
  const cases: readonly [string, readonly string[] | undefined][] = [
    [
      'pdm run train',
      ['lint @ pyproject.toml:3 < pdm run train > pdm run pre_train', 'train @ pyproject.toml:2 < pdm run train'],
    ],
    [
      'pdm train',
      ['lint @ pyproject.toml:3 < pdm run train > pdm run pre_train', 'train @ pyproject.toml:2 < pdm run train'],
    ],
    ['pdm run go', ['train @ shop/cli.py:1 < pdm run go > main()']],
    ['rye run both', ['train @ pyproject.toml:8 < rye run both > rye run train']],
    [
      'hatch run cov',
      [
        'lint @ pyproject.toml:13 (tolerant) < hatch run cov',
        'test @ pyproject.toml:12 [1: tests/test_a.py] < hatch run cov > hatch run test',
      ],
    ],
    ['hatch run docs:build', ['deploy @ pyproject.toml:16 < hatch run docs:build'.replace('docs:build', 'build')]],
    ['hatch -e docs run build', ['deploy @ pyproject.toml:16 < hatch run build']],
    [
      'pixi run train',
      ['data @ pyproject.toml:19 < pixi run train > pixi run prepare', 'train @ pyproject.toml:20 < pixi run train'],
    ],
    ['pipenv run train', ['train @ Pipfile:2 < pipenv run train']],
    ['pdm run pytest', undefined],
    ['pdm install', undefined],
    ['hatch build', undefined],
    ['npm run train', undefined],
  ]
  test.each(cases)('%s', (words, expected) => {
    expect(does(words)?.map((line) => line.replace(/pyproject\.toml:(8|13|20)/, 'pyproject.toml:$1'))).toEqual(expected)
  })
})
