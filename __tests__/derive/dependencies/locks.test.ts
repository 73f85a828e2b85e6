import { describe, expect, test } from '@jest/globals'
import { manifestsOf } from '../../../src/derive/dependencies/manifests-of.ts'
import { filesOf } from '../../../src/derive/files.ts'
import { repositoryOf } from '../../support/repository-of.ts'

const only = (path: string, text: string) => manifestsOf(filesOf(repositoryOf({ [path]: text }))).manifests[0]

describe('lock files', () => {
  test.each([
    ['poetry.lock', '[[package]]\nname = "numpy"\nversion = "1.26.4"\n', 'poetry-lock', 'numpy'],
    [
      'uv.lock',
      'version = 1\n[[package]]\nname = "numpy"\nversion = "1.26.4"\nsource = { registry = "x" }\n',
      'uv-lock',
      'numpy',
    ],
    ['pdm.lock', '[[package]]\nname = "numpy"\nversion = "1.26.4"\n', 'pdm-lock', 'numpy'],
    ['pylock.toml', 'lock-version = "1.0"\n[[packages]]\nname = "numpy"\nversion = "1.26.4"\n', 'pylock', 'numpy'],
    ['Pipfile.lock', '{"default": {"numpy": {"version": "==1.26.4"}}, "develop": {}}', 'pipfile-lock', 'numpy'],
    ['conda-lock.yml', 'version: 1\npackage:\n- name: numpy\n  version: 1.26.4\n', 'conda-lock', 'numpy'],
    [
      'pixi.lock',
      'version: 6\npackages:\n- conda: https://conda.example.org/linux-64/numpy-1.26.4-py312_0.conda\n',
      'pixi-lock',
      'numpy',
    ],
    [
      'package-lock.json',
      '{"packages": {"": {}, "node_modules/react": {"version": "18.2.0"}}}',
      'package-lock',
      'react',
    ],
    [
      'renv.lock',
      '{"R": {}, "Packages": {"parsnip": {"Package": "parsnip", "Version": "1.1.0"}}}',
      'renv-lock',
      'parsnip',
    ],
    [
      'app/manifest.json',
      '{"metadata": {"appmode": "api"}, "packages": {"vetiver": {"description": {"Version": "0.2.5"}}}}',
      'posit-manifest',
      'vetiver',
    ],
  ])('%s', (path, text, format, name) => {
    expect(only(path, text)).toMatchObject({ path, format, lock: true, requirements: [{ name, pinned: true }] })
  })

  test.each(['yarn.lock', 'pnpm-lock.yaml'])('%s is a lock whose packages are not told apart', (path) => {
    expect(only(path, 'anything')).toMatchObject({ path, ecosystem: 'npm', lock: true, requirements: [] })
  })

  test('the files of its packages leave its lines where they are', () => {
    const text = `[[package]]
name = "numpy"
version = "1.26.4"
sdist = { url = "https://files.example.org/numpy.tar.gz", hash = "sha256:1" }
wheels = [
    { url = "https://files.example.org/numpy-cp311.whl", hash = "sha256:2", size = 1 },
    { url = "https://files.example.org/numpy-cp312.whl", hash = "sha256:3", size = 2 },
]

[[package]]
name = "scipy"
version = "1.14.0"
files = [
    {file = "scipy.whl", hash = "sha256:4"},
    {file = "scipy.tar.gz", hash = "sha256:5"}
]
`
    const requirements = [
      { name: 'numpy', spec: '==1.26.4', at: { line: 2 } },
      { name: 'scipy', spec: '==1.14.0', at: { line: 11 } },
    ]
    expect(only('uv.lock', text)).toMatchObject({ requirements })
  })

  test('a workspace lock names the folders it resolves', () => {
    const text = '[[package]]\nname = "training"\nversion = "0.1"\nsource = { editable = "apps/training" }\n'
    expect(only('uv.lock', text)).toMatchObject({ members: ['apps/training'], requirements: [] })
  })
})

test.each([
  ['a web app manifest', 'manifest.json', '{"name": "app", "icons": []}'],
  ['vendored packages', 'tool/node_modules/x/package.json', '{"dependencies": {"y": "1"}}'],
  ['a run log', 'wandb/run-1/files/requirements.txt', 'numpy==1.0'],
  ['a template', '{{cookiecutter.name}}/requirements.txt', 'numpy==1.0'],
])('%s is no manifest', (_, path, text) => {
  expect(only(path, text)).toBeUndefined()
})

test.each([
  ['poetry.lock', '[[package'],
  ['Pipfile.lock', '{'],
  ['renv.lock', '[]]'],
  ['package.json', 'nope'],
])('%s that does not parse gives a note', (path, text) => {
  const { manifests, notes } = manifestsOf(filesOf(repositoryOf({ [path]: text })))
  expect(manifests).toEqual([])
  expect(notes).toMatchObject([{ severity: 'warning', path }])
})

test('includes are taken in, constraints pin what the list leaves open, and cycles end', () => {
  const files = filesOf(
    repositoryOf({
      'requirements.txt': '-r base.txt\n-c constraints.txt\npandas\n',
      'base.txt': '',
      'requirements/base.txt': 'numpy==1.26.4\n-r train.txt\n',
      'requirements/train.txt': '-r base.txt\nxgboost\n',
      'constraints.txt': 'pandas==2.0.1\n',
    }),
  )
  const { manifests } = manifestsOf(files)
  const names = (path: string) =>
    manifests.find((manifest) => manifest.path === path)?.requirements.map(({ name, pinned }) => [name, pinned])
  expect(names('requirements.txt')).toEqual([['pandas', true]])
  expect(names('requirements/train.txt')).toEqual([
    ['xgboost', false],
    ['numpy', true],
  ])
})

test('a DESCRIPTION lists what an R package imports', () => {
  const text = 'Package: churn\nDepends: R (>= 4.1)\nImports:\n    parsnip (>= 1.0),\n    dplyr\nSuggests: testthat\n'
  expect(only('DESCRIPTION', text)?.requirements.map(({ name, group, at }) => [name, group, at.line])).toEqual([
    ['parsnip', 'main', 4],
    ['dplyr', 'main', 5],
    ['testthat', 'dev', 6],
  ])
})

test('a Pipfile and a package.json', () => {
  expect(
    only(
      'Pipfile',
      '[packages]\nkfp = "==1.8.21"\nlib = {editable = true, path = "./lib"}\n[dev-packages]\npytest = "*"\n',
    )?.requirements.map(({ name, pinned, group }) => [name, pinned, group]),
  ).toEqual([
    ['kfp', true, 'main'],
    ['lib', true, 'main'],
    ['pytest', false, 'dev'],
  ])
  expect(
    only('package.json', '{"dependencies": {"react": "^18.0.0", "left": "1.0.0"}}')?.requirements.map(
      ({ pinned }) => pinned,
    ),
  ).toEqual([false, true])
})

test('a Dockerfile that installs by name', () => {
  const text =
    'FROM python:3.11\nRUN pip install --no-cache-dir numpy==1.26.4 \\\n    "pandas>=2" && apt-get update\nRUN pip install -r requirements.txt .\n'
  expect(only('Dockerfile', text)?.requirements.map(({ name, pinned, at }) => [name, pinned, at.line])).toEqual([
    ['numpy', true, 2],
    ['pandas', false, 2],
  ])
})
