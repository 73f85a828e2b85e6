import { axolotl } from '../../src/tools/axolotl.ts'
import { toolTable } from '../support/tool-table.ts'

toolTable(axolotl, {
  sees: [
    ['$ axolotl train config.yml', 'train'],
    ['$ python -m axolotl.cli.train config.yml', 'train'],
    ['$ llamafactory-cli train sft.yaml', 'train'],
    ['$ tune run lora_finetune_single_device --config c.yaml', 'train'],
    ["unsloth.FastLanguageModel.from_pretrained('x')", 'load-model'],
  ],
  ignores: [
    '$ axolotl preprocess config.yml',
    '$ llamafactory-cli version',
    '$ tune download meta-llama/x',
    '$ tune run generate --config c.yaml',
  ],
})
