import { expect, it } from '@jest/globals'
import { callsOf, runOf } from '../support/program-of.ts'

const asking = (url: string, verb = 'post') =>
  runOf(
    { 'ask.py': `import requests\nBASE = "${url}"\nrequests.${verb}(BASE.format(name="churn"), json={})\n` },
    { path: 'ask.py' },
  )

it.each([
  ['http://localhost:8501/v1/models/churn:predict'],
  ['http://models/v1/models/{name}/versions/3:predict'],
  ['https://models.example/v2/models/{name}/infer'],
  ['http://127.0.0.1:5001/invocations'],
])('asks the server of a model at %s', (url) => expect(asking(url)).toContain('ask.py:3 predict'))

it.each([
  ['https://shop.example/v1/models/churn'],
  ['https://shop.example/api/predict'],
  ['https://shop.example/v1/models/list:predictions'],
])('asks no server of a model at %s', (url) => expect(asking(url)).not.toContain('ask.py:3 predict'))

it('fetching what a model server says of itself is no prediction', () =>
  expect(asking('http://localhost:8501/v1/models/churn:predict', 'get')).not.toContain('ask.py:3 predict'))

it('is followed through a session', () =>
  expect(
    callsOf(
      { 'ask.py': 'def ask(session):\n    return session.post("http://m:8080/v2/models/churn/infer", json={})\n' },
      'ask.py',
    ),
  ).toContain('?.post'))
