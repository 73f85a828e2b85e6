import { peft } from '../../src/tools/peft.ts'
import { toolTable } from '../support/tool-table.ts'

toolTable(peft, {
  sees: [
    ["peft.PeftModel.from_pretrained(_, 'acme/adapter')", 'load-model'],
    ["peft.get_peft_model.push_to_hub('acme/adapter')", 'register model (shared)'],
  ],
  ignores: ['peft.get_peft_model(_, _)', "peft.PeftConfig.from_pretrained('x')"],
})
