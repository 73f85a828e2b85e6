import { describe, expect, it } from '@jest/globals'
import { derive } from '../../../src/derive/derive.ts'
import { tools } from '../../../src/generated/tools.ts'
import { repositoryOf } from '../../support/repository-of.ts'

const documents = (texts: Readonly<Record<string, string>>) =>
  derive(repositoryOf(texts), { tools, policy: { tools: [], exclude: [] } }).documents.map(
    ({ kind, at }) => `${kind} ${at.path}:${at.line ?? 0}`,
  )
const train = 'from sklearn.svm import SVC\nimport mlflow\nmodel = SVC().fit(X, y)\n'
const app = `from fastapi import FastAPI
import joblib
from pydantic import BaseModel
class Row(BaseModel):
    months: int
class Login(BaseModel):
    name: str
app = FastAPI()
model = joblib.load("m.joblib")
`

describe('what consumers of the model are given', () => {
  it('is the typed handler that predicts', () => {
    expect(
      documents({ 'app.py': `${app}@app.post("/ask")\ndef ask(row: Row):\n    return model.predict(row)\n` }),
    ).toEqual(['schema app.py:11'])
  })

  it('is not the typed handler beside an untyped one that predicts', () => {
    const text = `${app}@app.post("/login")\ndef login(who: Login):\n    return 1\n@app.post("/predict")\ndef predict(row: dict):\n    return model.predict(row)\n`
    expect(documents({ 'app.py': text })).toEqual([])
  })

  it('is the type that an annotated handler says, where it asks the model', () => {
    const handler = (name: string, type: string, body: string) =>
      `#* @param age${type} of the customer\n#* @post /${name}\nfunction(age) ${body}\n`
    const model = 'm <- readRDS("m.rds")\n'
    expect(documents({ 'plumber.R': `${model}${handler('predict', ':dbl', 'predict(m, age)')}` })).toEqual([
      'schema plumber.R:2',
    ])
    const service = `${model}${handler('predict', ':dbl', 'predict(m, age)')}`
    expect(documents({ 'train.R': 'caret::train(x, y)', 'inst/api/plumber.R': service })).toHaveLength(1)
    expect(documents({ 'train.R': 'caret::train(x, y)', 'inst/shown/served.R': service })).toEqual([])
    expect(documents({ 'plumber.R': `${model}${handler('predict', '', 'predict(m, age)')}` })).toEqual([])
    expect(documents({ 'plumber.R': handler('sum', ':dbl', 'age + 1') })).toEqual([])
  })

  it('is the signature that training keeps', () => {
    expect(documents({ 'train.py': `${train}mlflow.sklearn.log_model(model, "m", signature=s)\n` })).toEqual([
      'signature train.py:4',
    ])
    expect(documents({ 'train.py': `${train}mlflow.sklearn.log_model(model, "m")\n` })).toEqual([])
  })

  it('is not what an example or a notebook beside training code shows', () => {
    const signed = `${train}mlflow.models.infer_signature(X, y)\n`
    expect(documents({ 'train.py': train, 'examples/log.py': signed })).toEqual([])
    const cells = JSON.stringify({
      cells: [{ cell_type: 'code', source: signed, outputs: [] }],
      nbformat: 4,
      metadata: {},
    })
    expect(documents({ 'train.py': train, 'explore.ipynb': cells })).toEqual([])
    expect(documents({ 'explore.ipynb': cells })).toHaveLength(1)
  })
})
