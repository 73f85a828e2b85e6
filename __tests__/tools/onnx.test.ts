import { onnx } from '../../src/tools/onnx.ts'
import { toolTable } from '../support/tool-table.ts'

toolTable(onnx, {
  sees: [
    ["onnxruntime.InferenceSession('model.onnx')", 'load-model'],
    ["onnx.load('model.onnx')", 'load-model'],
    ['onnxruntime.InferenceSession.run(_, _)', 'predict'],
    ['?.session.run(None, _) | import onnxruntime', 'predict'],
  ],
  ignores: ['onnx.checker.check_model(_)', '?.run(_, _) | import onnxruntime', 'onnxruntime.get_available_providers()'],
})
