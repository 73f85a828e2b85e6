import type { Tool } from '../model/tool.ts'

/** Trainers fine-tune a model and `from_pretrained` loads one; tokenizers and configurations are neither. */
export const transformers: Tool = {
  id: 'transformers',
  name: 'Transformers',
  url: 'https://huggingface.co/docs/transformers',
  roles: ['ml-framework'],
  packages: ['transformers'],
  imports: ['transformers'],
  calls: [
    { call: 'transformers.**.*Trainer.train', does: 'train' },
    { call: '?.trainer.train', does: 'train' },
    { call: 'transformers.**.*Trainer.evaluate', does: 'evaluate' },
    { call: 'transformers.**.*Trainer.predict', does: 'predict' },
    {
      call: 'transformers.**.from_pretrained',
      does: 'load-model',
      except: ['transformers.**.*Tokenizer*|*Processor*|*Config*|*FeatureExtractor*.from_pretrained'],
    },
    { call: 'transformers.pipeline', does: 'load-model' },
    { call: 'transformers.**.generate', does: 'predict' },
    { call: 'transformers.pipeline.__call__', does: 'predict' },
    {
      call: 'transformers.**.from_pretrained.__call__',
      does: 'predict',
      except: ['transformers.**.*Tokenizer*|*Processor*|*FeatureExtractor*.from_pretrained.__call__'],
    },
    { call: '?.generate', does: 'predict' },
    {
      call: 'transformers.**.push_to_hub',
      does: 'register',
      subject: 'model',
      store: 'shared',
      except: ['transformers.**.*Tokenizer*.push_to_hub'],
    },
    { call: '?.model|trainer.push_to_hub', does: 'register', subject: 'model', store: 'shared' },
    {
      call: 'transformers.**.*TrainingArguments',
      does: 'register',
      subject: 'model',
      store: 'shared',
      keywords: ['push_to_hub'],
    },
  ],
}
