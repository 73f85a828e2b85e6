import { describe, expect, it } from '@jest/globals'
import { programOf } from '../support/program-of.ts'

const app = [
  'from fastapi import FastAPI',
  'import joblib',
  'app = FastAPI()',
  'model = joblib.load("model.joblib")',
  '@app.post("/score")',
  'def score(row: dict):',
  '    return {"risk": float(model.predict([list(row.values())])[0])}',
  '@app.get("/scoring-rules")',
  'def rules():',
  '    return {"above": 0.7}',
].join('\n')

/** Handlers of which nothing is seen that asks a model. */
const opaque =
  'from fastapi import FastAPI\nfrom elsewhere import engine\napp = FastAPI()\n@app.post("/score")\ndef score(row: dict):\n    return engine(row)\n'

const client = 'from fastapi.testclient import TestClient\nfrom app import app\nclient = TestClient(app)\n'

function onModel(test: string, of = app): boolean | undefined {
  const { tests } = programOf({ 'app.py': of, 'tests/test_app.py': `${client}def test_it():\n${test}` })
  return tests.find(({ path }) => path === 'tests/test_app.py')?.assertsOnModel
}

describe('a request for a prediction', () => {
  it.each([
    ['whose handler asks the model', '    assert client.post("/score", json={}).json()["risk"] < 1'],
    ['that is answered', '    assert client.post("/score", json={}).status_code == 200'],
    [
      'that is answered, by name',
      '    from http import HTTPStatus\n    assert client.post("/score").status_code == HTTPStatus.OK',
    ],
    ['that is not refused', '    assert client.post("/score", json={}).status_code != 422'],
    [
      'that is answered, after another that was refused',
      '    bad = client.post("/score")\n    assert bad.status_code == 422\n    good = client.post("/score", json={})\n    assert good.json()["risk"] < 1',
    ],
  ])('%s', (_, test) => {
    expect(onModel(test)).toBe(true)
  })

  it('is known by its name where no handler is seen to ask a model', () => {
    expect(onModel('    assert client.post("/score", json={}).json()["risk"] < 1', opaque)).toBe(true)
  })

  it.each([
    [
      'a handler that asks none, beside one that does',
      '    assert client.get("/scoring-rules").json()["above"] == 0.7',
    ],
    ['a refusal', '    assert client.post("/score", json={}).status_code == 422'],
    [
      'what comes with a refusal',
      '    answer = client.post("/score", json={})\n    assert answer.status_code == 400\n    assert "empty" in answer.json()["detail"]',
    ],
    ['one of several refusals', '    assert client.post("/score").status_code in (401, 403)'],
    [
      'a refusal by its name',
      '    from fastapi import status\n    assert client.post("/score").status_code == status.HTTP_422_UNPROCESSABLE_ENTITY',
    ],
    [
      'a refusal by the name of the standard library',
      '    from http import HTTPStatus\n    assert client.post("/score").status_code == HTTPStatus.BAD_REQUEST',
    ],
    [
      'a refusal by a method',
      '    import unittest\n    unittest.TestCase().assertEqual(client.post("/score").status_code, 422)',
    ],
  ])('is not %s', (_, test) => {
    expect(onModel(test)).toBe(false)
  })
})

describe('a test of a service by its address', () => {
  const asks = (address: string, test = 'assert answer.status_code == 200') => {
    const { tests } = programOf({
      'tests/conftest.py':
        'import pytest\n@pytest.fixture\ndef scoreurl(request):\n    return request.config.getoption("--score-url")\n@pytest.fixture\ndef pageurl(request):\n    return request.config.getoption("--page-url")\n',
      'tests/test_live.py': `import os\nimport requests\ndef test_live(scoreurl, pageurl):\n    answer = requests.post(${address}, json={})\n    ${test}\n`,
    })
    return tests.find(({ path }) => path === 'tests/test_live.py')?.assertsOnModel
  }

  it.each(['scoreurl', 'os.environ["SCORING_URI"]', 'os.environ.get("CHURN_PREDICTION_URL")'])(
    'asks the model at %s',
    (address) => {
      expect(asks(address)).toBe(true)
    },
  )

  it.each(['pageurl', 'os.environ["SERVICE_URL"]', 'os.environ["SCORE_TABLE"]'])('asks none at %s', (address) => {
    expect(asks(address)).toBe(false)
  })

  it('says nothing of the model where a refusal is expected', () => {
    expect(asks('scoreurl', 'assert answer.status_code == 401')).toBe(false)
  })
})
