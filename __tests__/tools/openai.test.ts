import { openai } from '../../src/tools/openai.ts'
import { toolTable } from '../support/tool-table.ts'

toolTable(openai, {
  sees: [
    ['$ openai api fine_tunes.create -t train.jsonl', 'train'],
    ['openai.OpenAI.fine_tuning.jobs.create(training_file=_)', 'train'],
    ['openai.FineTuningJob.create(training_file=_)', 'train'],
    ['?.client.fine_tuning.jobs.create(training_file=_) | import openai', 'train'],
  ],
  ignores: ["openai.OpenAI.chat.completions.create(model='gpt-4o')", 'openai.Embedding.create(input=_)'],
})
