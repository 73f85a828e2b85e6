import type { Tool } from '../model/tool.ts'

/** Models in the open exchange format: a session loads one and `run` asks it. */
export const onnx: Tool = {
  id: 'onnx',
  name: 'ONNX Runtime',
  url: 'https://onnxruntime.ai',
  roles: ['serving'],
  packages: ['onnxruntime', 'onnxruntime-gpu', 'onnx'],
  imports: ['onnxruntime', 'onnx'],
  calls: [
    { call: 'onnxruntime.**.InferenceSession', does: 'load-model' },
    { call: 'onnx.load', does: 'load-model' },
    { call: 'onnxruntime.**.InferenceSession.run|run_with_iobinding', does: 'predict' },
    { call: '?.session|sess|ort_session.run', does: 'predict', arguments: 2 },
  ],
}
