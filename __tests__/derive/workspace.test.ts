import { expect, test } from '@jest/globals'
import { fromRoot } from '../../src/derive/workspace.ts'

test.each([
  ['/github/workspace/src/fit.py', 'src/fit.py'],
  ['jobs//github/workspace/src/fit.py', 'src/fit.py'],
  ['/github/workspaces/fit.py', '/github/workspaces/fit.py'],
  ['src/fit.py', 'src/fit.py'],
])('%s', (path, meant) => {
  expect(fromRoot(path)).toBe(meant)
})
