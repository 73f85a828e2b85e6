import { uv } from '../../src/tools/uv.ts'
import { toolTable } from '../support/tool-table.ts'

toolTable(uv, {
  sees: [
    ['$ uv run pytest', 'install'],
    ['$ hatch run test:cov', 'install'],
    ['$ uv sync --frozen', 'install'],
    ['$ uv pip sync requirements.txt', 'install'],
    ['$ uv pip install --system -r requirements.txt', 'install'],
    ['$ uv pip install .', 'install'],
    ['$ poetry install --no-root', 'install'],
    ['$ pdm sync', 'install'],
    ['$ pipenv install --deploy', 'install'],
    ['$ hatch env create', 'install'],
    ['$ pixi install --locked', 'install'],
    ['$ poetry build', 'build'],
    ['uses: prefix-dev/setup-pixi@v0.8', 'install'],
  ],
  ignores: [
    '$ uv run --no-project script.py',
    '$ uv lock',
    '$ uv pip list',
    '$ uv pip install pygithub',
    '$ poetry config virtualenvs.create false',
    '$ poetry --version',
    'uses: astral-sh/setup-uv@v6',
    'uses: snok/install-poetry@v1',
  ],
})
