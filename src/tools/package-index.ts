import type { Tool } from '../model/tool.ts'

/** Libraries put on an index: Twine, uv, Poetry and the publishing action. */
export const packageIndex: Tool = {
  id: 'package-index',
  name: 'PyPI publishing',
  url: 'https://pypi.org',
  roles: ['packaging'],
  packages: ['twine', 'flit', 'maturin'],
  commands: [
    { command: 'twine upload', does: 'publish', subject: 'package' },
    { command: 'uv|poetry|pdm|flit|hatch|maturin publish', does: 'publish', subject: 'package', unless: ['--dry-run'] },
    // Gemfury takes packages as a form: `curl -F package=@dist/a.whl https://push.fury.io/acme/`.
    { command: 'curl package=@*', does: 'publish', subject: 'package' },
    { command: 'fury push', does: 'publish', subject: 'package' },
    { command: 'anaconda upload', does: 'publish', subject: 'package' },
    { command: 'cargo publish', does: 'publish', subject: 'package', unless: ['--dry-run'] },
    { command: 'gcloud artifacts generic upload', does: 'publish', subject: 'package' },
    { command: 'aws codeartifact publish-package-version', does: 'publish', subject: 'package' },
    { command: 'az artifacts universal publish', does: 'publish', subject: 'package' },
  ],
  actions: [
    { action: 'pypa/gh-action-pypi-publish', does: 'publish', subject: 'package' },
    { action: 'JRubics/poetry-publish', does: 'publish', subject: 'package' },
    { action: 'PyO3/maturin-action', does: 'publish', subject: 'package', with: { command: ['upload', 'publish'] } },
  ],
}
