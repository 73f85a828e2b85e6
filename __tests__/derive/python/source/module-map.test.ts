import { describe, expect, it } from '@jest/globals'
import { moduleMap } from '../../../../src/derive/python/source/module-map.ts'

const paths = [
  'src/acme/__init__.py',
  'src/acme/train.py',
  'src/acme/data/load.py',
  'scripts/run.py',
  'scripts/shared.py',
  'mlflow/start.py',
  'libs/core/core/model.py',
  'random.py',
]
const map = moduleMap(paths, ['libs/core/pyproject.toml'], (root) => root === 'mlflow')

describe('moduleMap', () => {
  it.each([
    ['acme.train', 0, 'scripts/run.py', 'src/acme/train.py'],
    ['src.acme.train', 0, 'scripts/run.py', 'src/acme/train.py'],
    ['acme', 0, 'scripts/run.py', 'src/acme/__init__.py'],
    ['shared', 0, 'scripts/run.py', 'scripts/shared.py'],
    ['core.model', 0, 'scripts/run.py', 'libs/core/core/model.py'],
    ['data.load', 1, 'src/acme/train.py', 'src/acme/data/load.py'],
    ['train', 2, 'src/acme/data/load.py', 'src/acme/train.py'],
    ['', 1, 'src/acme/train.py', 'src/acme/__init__.py'],
  ])('finds %s (level %d) from %s', (dotted, level, from, path) => {
    expect(map.find(dotted, level, from)?.path).toBe(path)
  })

  it.each([
    ['mlflow', 'a folder that merely bears the name of a library'],
    ['random', 'a standard module'],
    ['acme.missing', 'a module that is not there'],
    ['numpy', 'a library'],
  ])('does not take %s: %s', (dotted) => {
    expect(map.find(dotted, 0, 'scripts/run.py')).toBeUndefined()
  })

  it.each([
    ['packages/churn/tests/test_fit.py', 'packages/churn/src/churn/__init__.py'],
    ['packages/api/serve.py', 'packages/churn/src/churn/__init__.py'],
  ])('takes the package for a project of its name, seen from %s', (from, path) => {
    const files = ['packages/churn/src/churn/__init__.py', 'packages/churn/tests/test_fit.py', 'packages/api/serve.py']
    const manifests = ['packages/churn/pyproject.toml', 'packages/api/pyproject.toml']
    expect(moduleMap(files, manifests, () => false).find('churn', 0, from)?.path).toBe(path)
  })

  it('takes a project whose modules lie right in it for a package', () => {
    const files = ['app/train.py', 'app/tests/test_train.py']
    const found = moduleMap(files, ['app/pyproject.toml'], () => false).find('app.train', 0, 'app/tests/test_train.py')
    expect(found?.path).toBe('app/train.py')
  })

  it('lists the modules of a folder', () => {
    expect(map.childrenOf('src/acme')).toEqual(['__init__', 'train'])
  })
})
