import { pip } from '../../src/tools/pip.ts'
import { toolTable } from '../support/tool-table.ts'

toolTable(pip, {
  sees: [
    ['$ python -m pip install -r requirements.txt', 'install'],
    ['$ pip install -q -e ".[dev]"', 'install'],
    ['$ pip install --no-cache-dir .', 'install'],
    ['$ pip install dist/churn-0.1-py3-none-any.whl', 'install'],
    ['$ pip-sync requirements.txt', 'install'],
    ['$ python setup.py develop', 'install'],
    ['$ python setup.py sdist bdist_wheel', 'build'],
    ['$ python -m build --wheel', 'build'],
    ['$ pyproject-build', 'build'],
    ['$ pip wheel .', 'build'],
    ['uses: py-actions/py-dependency-install@v4', 'install'],
  ],
  ignores: [
    '$ pip install --upgrade pip',
    '$ pip install pytest black',
    '$ pip list',
    '$ pip freeze',
    'uses: actions/setup-python@v5',
  ],
})
