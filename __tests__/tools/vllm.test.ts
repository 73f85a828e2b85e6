import { vllm } from '../../src/tools/vllm.ts'
import { toolTable } from '../support/tool-table.ts'

toolTable(vllm, {
  sees: [
    ['$ vllm serve acme/model', 'serve'],
    ['$ python -m vllm.entrypoints.openai.api_server --model x', 'serve'],
    ['$ text-generation-launcher --model-id x', 'serve'],
    ["vllm.LLM(model='x')", 'load-model'],
    ["llama_cpp.Llama(model_path='x.gguf')", 'load-model'],
    ['vllm.LLM.generate(_)', 'predict'],
  ],
  ignores: ['$ vllm bench latency', 'vllm.SamplingParams(temperature=0)'],
})
