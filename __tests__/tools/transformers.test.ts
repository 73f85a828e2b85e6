import { transformers } from '../../src/tools/transformers.ts'
import { toolTable } from '../support/tool-table.ts'

toolTable(transformers, {
  sees: [
    ['transformers.Seq2SeqTrainer.train()', 'train'],
    ['?.trainer.train() | import transformers', 'train'],
    ['transformers.Trainer.evaluate()', 'evaluate'],
    ['transformers.Trainer.predict(_)', 'predict'],
    ["transformers.AutoModelForSequenceClassification.from_pretrained('bert-base-uncased')", 'load-model'],
    ["transformers.pipeline('sentiment-analysis')", 'load-model'],
    ['transformers.AutoModelForCausalLM.from_pretrained.generate(_)', 'predict'],
    ['?.generate(_) | import transformers', 'predict'],
    ['transformers.pipeline.__call__(_)', 'predict'],
    ['transformers.AutoModel.from_pretrained.__call__(_)', 'predict'],
    ['transformers.Trainer.push_to_hub()', 'register model (shared)'],
    ["?.model.push_to_hub('acme/x') | import transformers", 'register model (shared)'],
    ["transformers.TrainingArguments(push_to_hub='True')", 'register model (shared)'],
  ],
  ignores: [
    "transformers.AutoTokenizer.from_pretrained('bert-base-uncased')",
    "transformers.AutoConfig.from_pretrained('bert-base-uncased')",
    "transformers.ViTFeatureExtractor.from_pretrained('x')",
    "transformers.TrainingArguments(push_to_hub='False')",
    '?.train() | import transformers',
    'transformers.AutoTokenizer.from_pretrained.__call__(_)',
  ],
})
