import { describe, expect, test } from '@jest/globals'
import { npmScripts } from '../../../../src/derive/automation/follow/npm-scripts.ts'
import { followed } from '../../../support/follows.ts'

const texts = {
  'package.json': JSON.stringify(
    {
      workspaces: ['web'],
      scripts: {
        prebuild: 'lint',
        build: 'fit',
        test: 'jest',
        all: 'npm run build && ship',
        loop: 'npm run loop',
        many: 'run-s build all',
      },
    },
    null,
    2,
  ),
  'web/package.json': JSON.stringify({ name: 'shop-web', scripts: { go: 'ship' } }, null, 2),
  'web/a.test.ts': 'test("a", f)',
}

describe('package.json scripts', () => {
  const cases: readonly [string, readonly string[] | undefined][] = [
    [
      'npm run build',
      ['lint @ package.json:6 < ci.yml:1 > npm run build', 'train @ package.json:7 < ci.yml:1 > npm run build'],
    ],
    ['npm test', ['test @ package.json:8 [1: web/a.test.ts] < ci.yml:1 > npm run test']],
    ['yarn test', ['test @ package.json:8 [1: web/a.test.ts] < ci.yml:1 > yarn run test']],
    ['npm run go -w shop-web', ['deploy @ web/package.json:4 < ci.yml:1 > npm run go']],
    ['npm --prefix web run go', ['deploy @ web/package.json:4 < ci.yml:1 > npm run go']],
    ['pnpm --filter shop-web go', ['deploy @ web/package.json:4 < ci.yml:1 > pnpm run go']],
    ['yarn workspace shop-web go', ['deploy @ web/package.json:4 < ci.yml:1 > yarn run go']],
    ['npm run loop', []],
    ['npm run gone', []],
    ['npm ci', undefined],
    ['npm install', undefined],
    ['yarn', undefined],
    ['yarn install --frozen-lockfile', undefined],
    ['node build', undefined],
  ]
  test.each(cases)('%s', (words, expected) => {
    expect(followed(npmScripts, texts, words).does).toEqual(expected)
  })

  test('scripts call scripts', () => {
    const { does } = followed(npmScripts, texts, 'npm run all')
    expect(does?.at(-1)).toBe('deploy @ package.json:9 < ci.yml:1 > npm run all')
    expect(does?.[0]).toBe('lint @ package.json:6 < ci.yml:1 > npm run all > npm run build')
    expect(followed(npmScripts, texts, 'npm run many').does?.length).toBe(5)
  })

  test('a script that is not there is noted', () => {
    expect(followed(npmScripts, texts, 'npm run gone').notes).toEqual([
      'The script gone of package.json is called here but does not exist at this commit.',
    ])
  })
})
