import { unittest } from '../../src/tools/unittest.ts'
import { toolTable } from '../support/tool-table.ts'

toolTable(unittest, {
  sees: [
    ['$ python -m unittest discover -s tests', 'test'],
    ['$ nosetests', 'test'],
    ['$ python setup.py test', 'test'],
    ['unittest.main()', 'test'],
    ['unittest.TextTestRunner.run(_)', 'test'],
  ],
  ignores: ['$ python -m unittest --help', "unittest.mock.patch('x')"],
})
