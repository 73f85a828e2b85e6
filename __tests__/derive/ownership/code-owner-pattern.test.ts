import { describe, expect, test } from '@jest/globals'
import { codeOwnerPattern } from '../../../src/derive/ownership/code-owner-pattern.ts'

describe('codeOwnerPattern', () => {
  test.each([
    ['*', 'a.py', true],
    ['*', 'src/deep/a.py', true],
    ['*.js', 'src/app.js', true],
    ['*.js', 'src/app.ts', false],
    ['/build/logs/', 'build/logs/x/y.log', true],
    ['/build/logs/', 'sub/build/logs/y.log', false],
    ['/build/logs/', 'build/logs', false],
    ['docs/*', 'docs/start.md', true],
    ['docs/*', 'docs/build/start.md', false],
    ['docs/*', 'src/docs/start.md', false],
    ['apps/', 'x/apps/y/z.py', true],
    ['apps/', 'apps.py', false],
    ['/docs/', 'docs/a/b.md', true],
    ['/apps/github', 'apps/github/a.py', true],
    ['/apps/github', 'apps/github', true],
    ['/apps/github', 'apps/githubber', false],
    ['**/logs', 'build/logs/x.log', true],
    ['**/logs', 'logs', true],
    ['/scripts/**', 'scripts/a/b.sh', true],
    ['/scripts/**', 'scripts', false],
    ['src/**/train*.py', 'src/train.py', true],
    ['src/**/train*.py', 'src/a/b/train_x.py', true],
    ['src/**/train*.py', 'lib/train.py', false],
    ['train.p?', 'x/train.py', true],
    ['/*', 'README.md', true],
    ['/*', 'src/a.py', false],
    ['**/*', 'src/a.py', true],
    ['**', 'src/a.py', true],
    ['Src/', 'src/a.py', false],
    ['.github/workflows/', '.github/workflows/ci.yml', true],
  ])('%s over %s: %s', (pattern, path, expected) => {
    expect(codeOwnerPattern(pattern)(path)).toBe(expected)
  })

  test('many stars cost little', () => {
    expect(codeOwnerPattern('*a'.repeat(2000))('a'.repeat(4000) + 'b')).toBe(false)
    expect(codeOwnerPattern('**/a/'.repeat(300))('a/'.repeat(1000) + 'b')).toBe(true)
  })
})
