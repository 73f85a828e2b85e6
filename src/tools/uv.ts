import type { Tool } from '../model/tool.ts'

/** Projects installed from their lock or manifest: uv, Poetry, PDM, Pipenv, Hatch, Pixi. */
export const uv: Tool = {
  id: 'uv',
  name: 'uv, Poetry and other project managers',
  url: 'https://docs.astral.sh/uv',
  roles: ['packaging'],
  packages: ['uv', 'poetry', 'pdm', 'pipenv', 'hatch'],
  commands: [
    // Running a command of the project syncs its environment first.
    { command: 'uv run', does: 'install', unless: ['--no-sync', '--no-project', '--isolated', '--script'] },
    { command: 'hatch|pixi run', does: 'install' },
    { command: 'uv sync', does: 'install', unless: ['--dry-run'] },
    { command: 'uv pip sync', does: 'install' },
    {
      command: 'uv pip install',
      does: 'install',
      flags: ['-r', '--requirement', '--requirements', '-e', '--editable'],
    },
    { command: 'uv pip install .|./*|.[*|*.whl', does: 'install' },
    { command: 'poetry install|sync', does: 'install', unless: ['--dry-run'] },
    { command: 'pdm install|sync', does: 'install' },
    { command: 'pipenv install|sync', does: 'install' },
    { command: 'hatch env create', does: 'install' },
    { command: 'pixi install', does: 'install' },
    { command: 'uv|poetry|pdm|hatch build', does: 'build' },
  ],
  actions: [{ action: 'prefix-dev/setup-pixi', does: 'install' }],
}
