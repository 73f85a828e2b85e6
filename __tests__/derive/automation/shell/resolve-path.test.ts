import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { resolvePath, upwards } from '../../../../src/derive/automation/shell/resolve-path.ts'

test.each([
  ['a/./b/../c', '', 'a/c'],
  ['x.py', 'app', 'app/x.py'],
  ['../x.py', 'app', 'x.py'],
  ['../../x', 'app', '../x'],
  ['.', 'app', 'app'],
  ['/github/workspace/x', 'app', 'x'],
  ['/tmp/x', 'app', '/tmp/x'],
  ['x', '/tmp/y', '/tmp/y/x'],
])('%s from %s', (path, cwd, expected) => {
  expect(resolvePath(path, { cwd })).toBe(expected)
})

test('mounts: the longest wins', () => {
  const mounts = [
    { from: '/', to: 'root' },
    { from: '/app', to: 'api' },
    { from: '/app/src', to: 'lib' },
  ]
  const at = (path: string) => resolvePath(path, { cwd: '/app', mounts })
  expect([at('a.py'), at('src/a.py'), at('/etc/x'), at('/application')]).toEqual([
    'api/a.py',
    'lib/a.py',
    'root/etc/x',
    'root/application',
  ])
})

test('upwards', () => {
  expect([upwards('a/b'), upwards('')]).toEqual([['a/b', 'a', ''], ['']])
})

test('a resolved path stays as it is', () => {
  const path = fc.array(fc.constantFrom('a', 'b', '..', '.', ''), { maxLength: 8 }).map((parts) => parts.join('/'))
  fc.assert(
    fc.property(path, path, (one, cwd) => {
      const resolved = resolvePath(one, { cwd })
      expect(resolvePath(resolved, { cwd: '' })).toBe(resolved)
    }),
  )
})
