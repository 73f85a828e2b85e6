import type { Tool } from '../model/tool.ts'

/** Test runners of JavaScript: Jest, Vitest, Mocha, Playwright, Cypress and the runtimes' own. */
export const javascriptTests: Tool = {
  id: 'javascript-tests',
  name: 'Jest, Vitest and other JavaScript test runners',
  url: 'https://jestjs.io',
  roles: ['test-runner'],
  packages: ['jest', 'vitest', 'mocha', '@playwright/test', 'cypress', 'ava', 'newman'],
  commands: [
    { command: 'jest|mocha|ava', does: 'test', unless: ['--listTests'] },
    { command: 'vitest', does: 'test', except: ['vitest list', 'vitest bench'] },
    { command: 'playwright test', does: 'test', unless: ['--list'] },
    { command: 'cypress run', does: 'test' },
    { command: 'react-scripts|ng|bun|deno test', does: 'test' },
    { command: 'node', does: 'test', flags: ['--test'] },
    { command: 'newman run', does: 'test' },
  ],
  actions: [{ action: 'cypress-io/github-action', does: 'test' }],
}
