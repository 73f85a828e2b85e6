import { npm } from '../../src/tools/npm.ts'
import { toolTable } from '../support/tool-table.ts'

toolTable(npm, {
  sees: [
    ['$ npm ci', 'install'],
    ['$ npm --workspace web install', 'install'],
    ['$ yarn install --frozen-lockfile', 'install'],
    ['$ vite build', 'build'],
    ['$ esbuild src/index.ts --bundle', 'build'],
    ['$ ng build --prod', 'build'],
    ['$ npm publish --access public', 'publish package'],
    ['uses: bahmutov/npm-install@v1', 'install'],
    ['uses: JS-DevTools/npm-publish@v3', 'publish package'],
  ],
  ignores: [
    '$ npm install -g json5',
    '$ npm install lodash',
    '$ npm version patch',
    '$ npm publish --dry-run',
    'uses: actions/setup-node@v4',
  ],
})
