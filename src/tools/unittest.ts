import type { Tool } from '../model/tool.ts'

/** The test runner of the standard library, and nose. */
export const unittest: Tool = {
  id: 'unittest',
  name: 'unittest',
  url: 'https://docs.python.org/3/library/unittest.html',
  roles: ['test-runner'],
  packages: ['nose', 'nose2'],
  imports: ['unittest'],
  commands: [
    { command: 'python -m unittest', does: 'test' },
    { command: 'nosetests|nose2', does: 'test' },
    { command: 'python setup.py test', does: 'test' },
  ],
  calls: [
    { call: 'unittest.main', does: 'test' },
    { call: 'unittest.TextTestRunner.run', does: 'test' },
  ],
}
