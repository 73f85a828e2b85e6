import type { Tool } from '../model/tool.ts'

/** Environments from a file: conda, mamba, micromamba. */
export const conda: Tool = {
  id: 'conda',
  name: 'conda',
  url: 'https://docs.conda.io',
  roles: ['packaging'],
  packages: ['conda', 'mamba', 'conda-lock'],
  commands: [
    { command: 'conda|mamba|micromamba env create|update', does: 'install' },
    { command: 'conda|mamba|micromamba create|install|update', does: 'install', flags: ['--file', '-f'] },
    { command: 'conda-lock install', does: 'install' },
    { command: 'conda build', does: 'build' },
    { command: 'conda-build', does: 'build' },
  ],
  actions: [
    { action: 'conda-incubator/setup-miniconda', does: 'install', with: { 'environment-file': ['*'] } },
    { action: 'mamba-org/setup-micromamba', does: 'install', with: { 'environment-file': ['*'] } },
    { action: 'mamba-org/provision-with-micromamba', does: 'install' },
  ],
}
