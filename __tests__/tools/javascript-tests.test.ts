import { javascriptTests } from '../../src/tools/javascript-tests.ts'
import { toolTable } from '../support/tool-table.ts'

toolTable(javascriptTests, {
  sees: [
    ['$ jest --ci', 'test'],
    ['$ vitest run --coverage', 'test'],
    ['$ playwright test --shard=1/4', 'test'],
    ['$ cypress run', 'test'],
    ['$ react-scripts test --watchAll=false', 'test'],
    ['$ node --test tests', 'test'],
    ['$ newman run collection.json', 'test'],
    ['uses: cypress-io/github-action@v6', 'test'],
  ],
  ignores: ['$ jest --listTests', '$ vitest bench', '$ playwright install --with-deps', '$ cypress open'],
})
