import { pytest } from '../../src/tools/pytest.ts'
import { toolTable } from '../support/tool-table.ts'

toolTable(pytest, {
  sees: [
    ['$ pytest -q tests', 'test'],
    ['$ python -m pytest --cov=src', 'test'],
    ['$ coverage run -m pytest tests', 'test'],
    ['$ hatch test', 'test'],
    ['$ ptw .', 'test'],
    ['pytest.main(_)', 'test'],
  ],
  ignores: [
    '$ pytest --collect-only',
    '$ pytest --version',
    '$ coverage report --fail-under=90',
    '$ coverage run train.py',
    '$ pip install pytest',
    'pytest.raises(_)',
  ],
})
