import { describe, expect, it } from '@jest/globals'
import { programOf } from '../support/program-of.ts'

const fast = 'from fastapi import FastAPI, Request\nimport joblib\napp = FastAPI()\nmodel = joblib.load("m.joblib")\n'
const pydantic = 'from pydantic import BaseModel\nclass Customer(BaseModel):\n    months: int\n'
const flask =
  'from flask import Flask, request\nimport joblib\napp = Flask(__name__)\nmodel = joblib.load("m.joblib")\n'

const typed = (texts: Readonly<Record<string, string>>) =>
  programOf(texts).handlers.flatMap(({ name, says, scores }) =>
    says === undefined ? [] : [`${name} ${says}${scores ? '' : ' (unnamed)'}`],
  )

describe('typed handlers', () => {
  it.each([
    [
      'a typed body',
      `${fast}${pydantic}@app.post("/predict")\ndef answer(row: Customer):\n    return model.predict(row)\n`,
      ['answer takes a typed row'],
    ],
    [
      'a list of typed bodies',
      `${fast}${pydantic}@app.post("/predict")\ndef p(rows: list[Customer]):\n    return 1\n`,
      ['p takes a typed rows'],
    ],
    [
      'named parameters',
      `${fast}@app.get("/predict")\ndef p(months: int, plan: str):\n    return 1\n`,
      ['p takes typed parameters'],
    ],
    [
      'a typed response',
      `${fast}${pydantic}@app.post("/predict", response_model=Customer)\ndef p(request: Request):\n    return 1\n`,
      ['p answers with a typed response'],
    ],
    [
      'a typed result',
      `${fast}${pydantic}@app.post("/predict")\ndef p(request: Request) -> Customer:\n    return 1\n`,
      ['p answers with a typed response'],
    ],
    [
      'a check by hand',
      `${flask}${pydantic}@app.route("/predict", methods=["POST"])\ndef p():\n    row = Customer(**request.get_json())\n    return str(row)\n`,
      ['p checks its request against a schema'],
    ],
    [
      'a schema object',
      `${flask}from marshmallow import Schema, fields\nclass S(Schema):\n    months = fields.Int()\nschema = S()\n@app.route("/predict")\ndef p():\n    return schema.load(request.json)\n`,
      ['p checks its request against a schema'],
    ],
    [
      'a schema that lies in a package',
      `${fast}from contracts import Request\n@app.post("/predict")\ndef p(body: dict):\n    return Request.model_validate(body)\n`,
      ['p checks its request against a schema'],
    ],
    [
      'a dataclass',
      `${fast}from dataclasses import dataclass\n@dataclass\nclass Row:\n    months: int\n@app.post("/other")\ndef other(row: Row):\n    return 1\n`,
      ['other takes a typed row (unnamed)'],
    ],
    [
      'a method of a deployment',
      `${fast}${pydantic}class Service:\n    @app.post("/predict")\n    def p(self, row: Customer):\n        return 1\n`,
      ['Service.p takes a typed row'],
    ],
  ])('are seen by %s', (_, text, found) => expect(typed({ 'app.py': text })).toEqual(found))

  it('follow an imported class and its bases', () => {
    const texts = {
      'schemas.py': `${pydantic}class Special(Customer):\n    pass\n`,
      'app.py': `${fast}from schemas import Special\n@app.post("/predict")\ndef p(row: Special):\n    return 1\n`,
    }
    expect(typed(texts)).toEqual(['p takes a typed row'])
  })

  it.each([
    ['a raw request', `${fast}@app.post("/predict")\ndef p(request: Request):\n    return 1\n`],
    ['any mapping', `${fast}@app.post("/predict")\ndef p(row: dict):\n    return 1\n`],
    ['one parameter', `${fast}@app.post("/predict")\ndef p(text: str):\n    return 1\n`],
    [
      'a docstring',
      `${flask}@app.route("/predict")\ndef p():\n    """{"months": 1}"""\n    return request.json["months"]\n`,
    ],
    ['a class without fields', `${fast}class Row:\n    pass\n@app.post("/predict")\ndef p(row: Row):\n    return 1\n`],
    ['typed settings nobody routes to', `${fast}${pydantic}def p(row: Customer):\n    return 1\n`],
  ])('are not seen by %s', (_, text) => expect(typed({ 'app.py': text })).toEqual([]))

  it('tell whether the handler leads to a prediction', () => {
    const text = `from fastapi import FastAPI\nfrom sklearn.svm import SVC\napp = FastAPI()\nmodel = SVC().fit([[1]], [1])\n${pydantic}@app.post("/a")\ndef a(row: Customer):\n    return model.predict([[row.months]])\n@app.post("/b")\ndef b(row: Customer):\n    return 1\n`
    expect(
      programOf({ 'app.py': text }).handlers.map(({ name, activities }) => [
        name,
        activities.some(({ kind }) => kind === 'predict'),
      ]),
    ).toEqual([
      ['a', true],
      ['b', false],
    ])
  })
})

it('are the functions that a platform calls for its events, which answer where they ask a model', () => {
  const model = 'from sklearn.svm import SVC\nmodel = SVC().fit([[1]], [1])\n'
  const told = (text: string) =>
    programOf({ 'main.py': model + text }).handlers.map(({ name, scores }) => [name, scores])
  expect(told('def lambda_handler(event, context):\n    return model.predict([event["x"]])\n')).toEqual([
    ['lambda_handler', true],
  ])
  expect(told('def handler(event, _):\n    return "late"\n')).toEqual([['handler', false]])
  expect(told('def event_handler(row, context):\n    return model.predict([row])\n')).toEqual([])
  expect(told('def answer(event, context):\n    return model.predict([event])\n')).toEqual([])
  expect(told('class A:\n    def handler(self, event):\n        return model.predict([event])\n')).toEqual([])
})
