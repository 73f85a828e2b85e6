import { expect, test } from '@jest/globals'
import { handlerInterface } from '../../../src/derive/roles/handler-interface.ts'

test.each<[string, string, number]>([
  ['Azure ML (init and run)', 'import x\ndef init():\n  pass\ndef run(data):\n  pass\n', 4],
  ['SageMaker (model_fn)', 'def model_fn(d):\n  pass\n', 1],
  ['SageMaker (model_fn)', 'def transform_fn(m, d, i, o):\n  pass\ndef model_fn(d):\n  pass\n', 1],
  ['SageMaker (model_fn)', 'def model_fn(d):\n  pass\ndef predict_fn(i, m):\n  pass\n', 3],
  ['KServe', 'class Churn(kserve.Model):\n  def load(self): pass\n  def predict(self, p): pass\n', 1],
  ['TorchServe', 'class H(BaseHandler):\n  def initialize(self, c): pass\n  def inference(self, d): pass\n', 1],
  [
    'Cog',
    'class P(BasePredictor):\n  def setup(self): pass\n  @torch.inference_mode()\n  def predict(self): pass\n',
    1,
  ],
  ['MLflow', 'class R(mlflow.pyfunc.PythonModel):\n  def predict(self, context, x): pass\n', 1],
  ['AWS Lambda (event and context)', 'import x\ndef lambda_handler(event, context):\n  pass\n', 2],
  ['AWS Lambda (event and context)', 'def handler(event: dict, _context: object = None) -> dict:\n  pass\n', 1],
  ['Triton', 'class TritonPythonModel:\n  def execute(self, r): pass\n', 1],
])('%s', (convention, text, line) => {
  expect(handlerInterface(text)).toEqual({
    convention,
    line,
    wraps: convention === 'MLflow' || /_fn[\s\S]*_fn/.test(text),
  })
})

test.each([
  'def run():\n  pass\n',
  'def init():\n  pass\n',
  'class A:\n  def init(self): pass\n  def run(self): pass\n',
  'class M(nn.Module):\n  def predict(self): pass\n',
  'class Model(Base):\n  def save(self): pass\n',
  'def handler(event):\n  pass\n',
  'def on_error_handler(request, context, error):\n  pass\n',
  'class A:\n  def handler(self, event, context): pass\n',
  '# def model_fn(d): pass\n',
  'def (',
])('%j is no handler', (text) => {
  expect(handlerInterface(text)).toBeUndefined()
})
