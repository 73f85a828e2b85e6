import type { Tool } from '../model/tool.ts'

/** NVIDIA's inference server, its model repository and its clients. */
export const triton: Tool = {
  id: 'triton',
  name: 'Triton Inference Server',
  url: 'https://developer.nvidia.com/triton-inference-server',
  roles: ['serving'],
  packages: ['tritonclient', 'nvidia-pytriton'],
  imports: ['tritonclient', 'pytriton'],
  commands: [{ command: 'tritonserver', does: 'serve', subject: 'model' }],
  calls: [
    { call: 'tritonclient.**.infer|async_infer', does: 'predict' },
    { call: '?.infer', does: 'predict' },
    { call: 'tritonclient.**.ModelInfer', does: 'predict' },
    { call: '?.ModelInfer', does: 'predict' },
    { call: 'pytriton.**.serve|bind', does: 'serve' },
  ],
  files: [{ file: '**/config.pbtxt', does: 'serve', subject: 'model' }],
}
