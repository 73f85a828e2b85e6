import { linters } from '../../src/tools/linters.ts'
import { toolTable } from '../support/tool-table.ts'

toolTable(linters, {
  sees: [
    ['$ ruff check .', 'lint'],
    ['$ ruff src', 'lint'],
    ['$ black --check src', 'lint'],
    ['$ python -m mypy src', 'lint'],
    ['$ pre-commit run --all-files', 'lint'],
    ['$ prek run', 'lint'],
    ['$ eslint .', 'lint'],
    ['$ tsc --noEmit', 'lint'],
    ['$ shellcheck deploy.sh', 'lint'],
    ['$ pip-audit -r requirements.txt', 'lint'],
    ['uses: pre-commit/action@v3', 'lint'],
    ['uses: pre-commit-ci/lite-action@v1', 'lint'],
    ['uses: astral-sh/ruff-action@v3', 'lint'],
    ['uses: chartboost/ruff-action@v1', 'lint'],
    ['uses: psf/black@stable', 'lint'],
    ['uses: py-actions/flake8@v2', 'lint'],
    ['uses: super-linter/super-linter@v7', 'lint'],
    ['uses: github/super-linter@v4', 'lint'],
    ['uses: github/codeql-action/analyze@v3', 'lint'],
    ['uses: hadolint/hadolint-action@v3', 'lint'],
    ['uses: aquasecurity/trivy-action@master', 'lint'],
  ],
  ignores: ['$ black --version', '$ pre-commit install', '$ tsc', 'uses: github/codeql-action/init@v3'],
})
