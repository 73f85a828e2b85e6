import { tensorflowServing } from '../../src/tools/tensorflow-serving.ts'
import { toolTable } from '../support/tool-table.ts'

toolTable(tensorflowServing, {
  sees: [
    ['$ tensorflow_model_server --rest_api_port=8501 --model_name=m', 'serve model'],
    ['tensorflow_serving.apis.prediction_service_pb2_grpc.PredictionServiceStub.Predict(_)', 'predict'],
  ],
  ignores: ['$ tensorflow_model_server --version', '$ saved_model_cli show --dir m'],
})
