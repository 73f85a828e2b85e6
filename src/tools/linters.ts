import type { Tool } from '../model/tool.ts'

/** Static checks, formatting and types, in Python and elsewhere. None of them runs a test. */
export const linters: Tool = {
  id: 'linters',
  name: 'Linters and type checkers',
  url: 'https://docs.astral.sh/ruff',
  roles: ['linter'],
  packages: [
    'ruff',
    'black',
    'flake8',
    'pylint',
    'mypy',
    'isort',
    'pyright',
    'bandit',
    'pre-commit',
    'interrogate',
    'eslint',
    'prettier',
  ],
  commands: [
    { command: 'ruff check|format', does: 'lint' },
    { command: 'ruff .|src|*/', does: 'lint' },
    {
      command:
        'black|flake8|pylint|mypy|isort|pyright|basedpyright|ty|bandit|interrogate|pydocstyle|autopep8|yapf|vulture|nbqa',
      does: 'lint',
    },
    { command: 'pre-commit run', does: 'lint' },
    { command: 'prek run', does: 'lint' },
    { command: 'eslint|prettier|stylelint|biome', does: 'lint' },
    { command: 'tsc', does: 'lint', flags: ['--noEmit'] },
    { command: 'yamllint|hadolint|shellcheck|actionlint|markdownlint|sqlfluff|codespell', does: 'lint' },
    { command: 'pip-audit|safety|trivy|zizmor', does: 'lint' },
  ],
  actions: [
    { action: 'pre-commit/action', does: 'lint' },
    { action: 'pre-commit-ci/lite-action', does: 'lint' },
    { action: 'astral-sh/ruff-action', does: 'lint' },
    { action: 'chartboost/ruff-action', does: 'lint' },
    { action: 'psf/black', does: 'lint' },
    { action: 'py-actions/flake8', does: 'lint' },
    { action: 'super-linter/super-linter', does: 'lint' },
    { action: 'github/super-linter', does: 'lint' },
    { action: 'github/codeql-action/analyze', does: 'lint' },
    { action: 'hadolint/hadolint-action', does: 'lint' },
    { action: 'aquasecurity/trivy-action', does: 'lint' },
  ],
}
