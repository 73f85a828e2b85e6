import { accelerate } from '../../src/tools/accelerate.ts'
import { toolTable } from '../support/tool-table.ts'

toolTable(accelerate, {
  sees: [['accelerate.Accelerator.backward(_)', 'train']],
  ignores: ['accelerate.Accelerator.prepare(_, _)', '$ accelerate launch train.py'],
})
