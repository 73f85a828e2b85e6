import type { Tool } from '../model/tool.ts'

/** Servers of language models: vLLM, text-generation-inference, llama.cpp, SGLang. */
export const vllm: Tool = {
  id: 'vllm',
  name: 'vLLM and other LLM servers',
  url: 'https://docs.vllm.ai',
  roles: ['serving'],
  packages: ['vllm', 'sglang', 'llama-cpp-python', 'ctransformers'],
  imports: ['vllm', 'sglang', 'llama_cpp', 'ctransformers'],
  commands: [
    { command: 'vllm serve', does: 'serve' },
    {
      command: 'vllm.entrypoints.openai.api_server|vllm.entrypoints.api_server|sglang.launch_server|llama_cpp.server',
      does: 'serve',
    },
    { command: 'text-generation-launcher|llama-server', does: 'serve' },
  ],
  calls: [
    { call: 'vllm.LLM', does: 'load-model' },
    { call: 'llama_cpp.Llama', does: 'load-model' },
    { call: 'vllm.**.generate|chat', does: 'predict' },
  ],
}
