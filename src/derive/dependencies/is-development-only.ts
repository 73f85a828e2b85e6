const names = new Set(
  (
    'pip pip-tools setuptools wheel build twine flit poetry hatch uv tox nox invoke pre-commit prek black blue isort ruff flake8 pylint mypy pyright ' +
    'bandit autopep8 yapf autoflake pyupgrade pydocstyle docformatter interrogate codespell vulture radon safety pip-audit detect-secrets ' +
    'coverage hypothesis mock moto responses freezegun factory-boy faker requests-mock locust commitizen bumpversion bump2version ' +
    'mkdocs mkdocstrings sphinx pdoc pdoc3 jupyter jupyterlab notebook ipython ipykernel ipywidgets nbformat nbstripout nbqa jupytext ' +
    'watermark lefthook validate-pyproject ty deptry import-linter yamllint sqlfluff'
  ).split(' '),
)
const families =
  /^(?:pytest|flake8|types|mkdocs|mkdocstrings|sphinx|pylint|jupyter|jupyterlab|pre-commit|nb)(?:-|$)|-stubs$|^stubs-/

/** Whether a distribution serves writing, checking or documenting code, so that its version cannot change a trained model. */
export function isDevelopmentOnly(name: string): boolean {
  return names.has(name) || families.test(name)
}
