import { torchserve } from '../../src/tools/torchserve.ts'
import { toolTable } from '../support/tool-table.ts'

toolTable(torchserve, {
  sees: [
    ['$ torchserve --start --model-store store', 'serve model'],
    ['$ torch-model-archiver --model-name m --version 1.0 --handler h.py', 'build'],
  ],
  ignores: ['$ torchserve --stop'],
})
