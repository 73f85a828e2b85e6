import { describe, expect, test } from '@jest/globals'
import { tox } from '../../../../src/derive/automation/follow/tox.ts'
import { followed } from '../../../support/follows.ts'

const project = {
  'pyproject.toml': '[project]\nname = "x"',
  'requirements.txt': 'a',
  'tests/test_a.py': 'assert 1',
  'tests/unit/test_b.py': 'assert 1',
}
const ini = `[tox]
envlist = py{310,311}, lint

[base]
extra = fetch

[testenv]
deps =
    -r requirements.txt
    pytest
commands =
    {[base]extra}
    pytest {posargs:tests/unit} \\
        -q
    py311: fit

[testenv:lint]
skip_install = true
deps = ruff
changedir = src
commands =
    - lint
    ship
`
const does = (texts: Readonly<Record<string, string>>, words: string) =>
  followed(tox, { ...project, ...texts }, words).does?.map((line) => line.replace(' < ci.yml:1 > ', ' < '))

describe('tox', () => {
  const py310 = [
    'install @ tox.ini:9 < tox -e py310',
    'install @ tox.ini:9 < tox -e py310',
    'data @ tox.ini:12 < tox -e py310',
    'test @ tox.ini:13 [1: tests/unit/test_b.py] < tox -e py310',
  ]
  const cases: readonly [string, readonly string[] | undefined][] = [
    ['tox -e py310', py310],
    ['tox -e lint', ['lint @ tox.ini:22 (tolerant) < tox -e lint', 'deploy @ tox.ini:23 < tox -e lint']],
    [
      'tox run -e py310 -- tests',
      py310.map((line) => line.replace('1: tests/unit/test_b.py', '2: tests/test_a.py tests/unit/test_b.py')),
    ],
    ['tox --listenvs', []],
    ['toxic', undefined],
  ]
  test.each(cases)('%s', (words, expected) => {
    expect(does({ 'tox.ini': ini }, words)).toEqual(expected)
  })

  test('all environments, and factors', () => {
    const all = does({ 'tox.ini': ini }, 'tox') ?? []
    expect(all.filter((line) => line.startsWith('train'))).toEqual(['train @ tox.ini:15 < tox -e py311'])
    expect(all.length).toBe(11)
  })

  test('TOML', () => {
    const text =
      '[tool.tox]\nenv_list = ["a"]\n[tool.tox.env_run_base]\nskip_install = true\ncommands = [["fit", "--x"], ["pytest", { replace = "posargs", default = ["tests"] }]]\n'
    expect(does({ 'pyproject.toml': text }, 'tox')).toEqual([
      'train @ pyproject.toml:5 < tox -e a',
      'test @ pyproject.toml:5 [2: tests/test_a.py tests/unit/test_b.py] < tox -e a',
    ])
    expect(does({ 'tox.toml': 'env_list = ["a"]\nno_package = true\n[env.a]\ncommands = [["ship"]]' }, 'tox')).toEqual([
      'deploy @ tox.toml:4 < tox -e a',
    ])
  })

  test('nothing to go by', () => {
    expect(followed(tox, {}, 'tox').notes).toEqual([
      'A tox configuration is called here but does not exist at this commit.',
    ])
  })
})
