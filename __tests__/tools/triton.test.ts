import { triton } from '../../src/tools/triton.ts'
import { toolTable } from '../support/tool-table.ts'

toolTable(triton, {
  sees: [
    ['$ tritonserver --model-repository=/models', 'serve model'],
    ["tritonclient.grpc.InferenceServerClient.infer('m', _)", 'predict'],
    ["?.client.infer('m', _) | import tritonclient.http", 'predict'],
    ['tritonclient.grpc.service_pb2_grpc.GRPCInferenceServiceStub.ModelInfer(_)', 'predict'],
    ['?.ModelInfer(_) | import tritonclient', 'predict'],
    ['pytriton.triton.Triton.serve()', 'serve'],
    ['file: models/churn/config.pbtxt', 'serve model'],
  ],
  ignores: [
    'tritonclient.http.InferenceServerClient.is_server_live()',
    '?.infer(_) | import numpy',
    'file: models/churn/config.json',
  ],
})
