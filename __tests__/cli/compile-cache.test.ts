import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { compileCacheFolder } from '../../src/cli/compile-cache.ts'

const cwd = '/home/ada/models'

test.each([
  [{ HOME: '/home/ada' }, join('/home/ada', '.cache', 'mlops-maturity')],
  [{ HOME: '/home/ada', CI: 'false' }, join('/home/ada', '.cache', 'mlops-maturity')],
  [{ HOME: '/home/ada', XDG_CACHE_HOME: '/var/cache/ada' }, join('/var/cache/ada', 'mlops-maturity')],
  [{ LOCALAPPDATA: '/Users/ada/AppData/Local' }, join('/Users/ada/AppData/Local', 'mlops-maturity')],
  [{ HOME: '', XDG_CACHE_HOME: '' }, undefined],
  [{ TMPDIR: '/tmp', PWD: '/srv' }, undefined],
])('compiled code is kept in the cache of the user: %j', (env, folder) => {
  expect(compileCacheFolder(env, cwd)).toBe(folder)
})

test.each([
  [{ HOME: '/home/ada', XDG_CACHE_HOME: '/home/ada/models/.cache' }],
  [{ HOME: cwd }],
  [{ HOME: '/home/ada', XDG_CACHE_HOME: '.cache' }],
  [{ HOME: '/home/ada', CI: 'true' }],
  [{ HOME: '/home/ada', CI: '1' }],
])('and nowhere that a pull request could bring it to, nor in CI: %j', (env) => {
  expect(compileCacheFolder(env, cwd)).toBeUndefined()
})
