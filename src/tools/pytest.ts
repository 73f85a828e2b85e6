import type { Tool } from '../model/tool.ts'

/** Runs tests. Collecting them runs none. */
export const pytest: Tool = {
  id: 'pytest',
  name: 'pytest',
  url: 'https://pytest.org',
  roles: ['test-runner'],
  packages: ['pytest'],
  imports: ['pytest'],
  commands: [
    {
      command: 'pytest|py.test',
      does: 'test',
      unless: ['--collect-only', '--co', '--fixtures', '--markers', '--version'],
    },
    { command: 'coverage run', does: 'test', flags: ['-m pytest', '-m unittest', '--module pytest'] },
    { command: 'hatch test', does: 'test' },
    { command: 'ptw', does: 'test' },
  ],
  calls: [{ call: 'pytest.main', does: 'test' }],
}
