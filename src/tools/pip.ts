import type { Tool } from '../model/tool.ts'

/** The project or its declared requirements installed with pip; a bare package name is judged elsewhere. */
export const pip: Tool = {
  id: 'pip',
  name: 'pip',
  url: 'https://pip.pypa.io',
  roles: ['packaging'],
  packages: ['pip', 'pip-tools', 'setuptools', 'build', 'wheel'],
  commands: [
    {
      command: 'pip install|sync',
      does: 'install',
      flags: ['-r', '--requirement', '-e', '--editable'],
      unless: ['--dry-run'],
    },
    { command: 'pip install .|./*|.[*|*.whl', does: 'install', unless: ['--dry-run'] },
    { command: 'pip-sync', does: 'install' },
    { command: 'python setup.py install|develop', does: 'install' },
    { command: 'python setup.py sdist|bdist_wheel|build|build_ext', does: 'build' },
    { command: 'python -m build', does: 'build' },
    { command: 'pyproject-build', does: 'build' },
    { command: 'pip wheel', does: 'build' },
  ],
  actions: [{ action: 'py-actions/py-dependency-install', does: 'install' }],
}
