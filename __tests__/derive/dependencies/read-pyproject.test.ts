import { expect, test } from '@jest/globals'
import { pyprojectFile } from '../../../src/derive/dependencies/read-pyproject.ts'

const read = (text: string) => pyprojectFile.read('pyproject.toml', text)
const rows = (text: string) =>
  read(text).manifest?.requirements.map(({ name, spec, pinned, group, at }) => [name, spec, pinned, group, at.line])

test('PEP 621 and dependency groups', () => {
  const text = `[project]
name = "churn"
dependencies = [
  "numpy>=1.26",
  "pandas==2.0.1",
]
[project.optional-dependencies]
gpu = ["torch"]
test = ["pytest>=7"]
[dependency-groups]
dev = ["ruff", { include-group = "test" }]
`
  expect(rows(text)).toEqual([
    ['numpy', '>=1.26', false, 'main', 4],
    ['pandas', '==2.0.1', true, 'main', 5],
    ['torch', '', false, 'optional', 8],
    ['pytest', '>=7', false, 'dev', 9],
    ['ruff', '', false, 'dev', 11],
  ])
})

test("Poetry's carets are ranges, its bare versions are exact", () => {
  const text = `[tool.poetry.dependencies]
python = "^3.9"
numpy = "1.26.4"
pandas = "^2.0"
lib = { git = "https://example.org/lib", rev = "0a1b2c3" }
other = { git = "https://example.org/other", branch = "main" }
local = { path = "../local" }
torch = { version = "*", optional = true }
[tool.poetry.group.dev.dependencies]
black = "22.3.0"
`
  expect(rows(text)).toEqual([
    ['numpy', '==1.26.4', true, 'main', 3],
    ['pandas', '^2.0', false, 'main', 4],
    ['lib', '@ git+https://example.org/lib@0a1b2c3', true, 'main', 5],
    ['other', '@ git+https://example.org/other@main', false, 'main', 6],
    ['local', '@ ../local', true, 'main', 7],
    ['torch', '', false, 'optional', 8],
    ['black', '==22.3.0', true, 'dev', 10],
  ])
})

test('PDM, Hatch, uv and pixi tables', () => {
  const text = `[tool.pdm.dev-dependencies]
test = ["pytest"]
[tool.hatch.envs.train]
dependencies = ["xgboost==2.0.0"]
[tool.uv]
dev-dependencies = ["ruff"]
[tool.pixi.dependencies]
scipy = "1.11.*"
`
  expect(rows(text)?.map(([name, , pinned, group]) => [name, pinned, group])).toEqual([
    ['pytest', false, 'dev'],
    ['ruff', false, 'dev'],
    ['xgboost', true, 'optional'],
    ['scipy', false, 'main'],
  ])
})

test('a file that only configures tools declares nothing', () => {
  expect(read('[tool.black]\nline-length = 100\n')).toEqual({ notes: [] })
})

test('a malformed file gives a note with its line', () => {
  expect(read('[project]\nname = \n')).toMatchObject({
    notes: [{ severity: 'warning', path: 'pyproject.toml', line: 2 }],
  })
})

test('dynamic dependencies lead to their files', () => {
  const text = '[tool.setuptools.dynamic]\ndependencies = { file = ["requirements.txt"] }\n'
  expect(read(text).includes).toEqual(['requirements.txt'])
})
