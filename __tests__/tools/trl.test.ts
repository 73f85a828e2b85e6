import { trl } from '../../src/tools/trl.ts'
import { toolTable } from '../support/tool-table.ts'

toolTable(trl, {
  sees: [
    ['$ trl sft --model_name_or_path x', 'train'],
    ['trl.SFTTrainer.train()', 'train'],
    ['trl.DPOTrainer.push_to_hub()', 'register model (shared)'],
    ['trl.SFTConfig(push_to_hub=_)', 'register model (shared)'],
  ],
  ignores: ['$ trl env', 'trl.SFTTrainer(_)'],
})
