import { describe, expect, it } from '@jest/globals'
import { programOf } from '../support/program-of.ts'

const model = 'from sklearn.svm import SVC\ndef answer(x):\n    return SVC().fit([[1]], [1]).predict(x)\n'

function mocks(decorators: string): boolean | undefined {
  const text = `from unittest.mock import patch\nfrom src.model import answer\n${decorators}def test_a(one=None):\n    assert answer(1) == 1\n`
  return programOf({ 'src/model.py': model, 'tests/test_a.py': text }).tests[0]?.mocks
}

describe('doubles that decorators put in place', () => {
  it.each([
    ['@patch("src.model.joblib.load")\n', true],
    ['@patch("src.model.load_model")\n@patch("src.model.log")\n', true],
    ['@patch.object(service, "predict")\n', true],
    ['@patch("src.model.LogisticRegression")\n', true],
    ['@patch("src.model.YOLO")\n', true],
    ['@patch("src.model.regression_report")\n', false],
    ['@patch("src.model.send_mail")\n', false],
    ['@patch("mlflow.sklearn.log_model")\n@patch("mlflow.register_model")\n', false],
    ['', false],
  ])('%j', (decorators, expected) => expect(mocks(decorators)).toBe(expected))
})

describe('doubles of a whole library that are told what to answer', () => {
  const loading = 'import joblib\nimport mlflow\ndef answer(x):\n    return mlflow.sklearn.load_model("m").predict(x)\n'
  const mocked = (told: string) => {
    const text = `from unittest.mock import patch\nfrom src.model import answer\n@patch("src.model.mlflow")\ndef test_a(library):\n    ${told}\n    assert answer(1) == 1\n`
    return programOf({ 'src/model.py': loading, 'tests/test_a.py': text }).tests[0]?.mocks
  }

  it.each([
    ['library.sklearn.load_model.return_value = object()', true],
    ['library.sklearn.load_model.side_effect = [object()]', true],
    ['library.start_run.return_value = object()', false],
    ['library.sklearn.log_model.return_value = None', false],
    ['pass', false],
  ])('%s', (told, expected) => expect(mocked(told)).toBe(expected))
})

describe('doubles of a service that handlers ask', () => {
  const app =
    'from fastapi import Depends, FastAPI\nfrom engine import Service\napp = FastAPI()\ndef service():\n    return Service()\n@app.post("/classify")\ndef classify(asked=Depends(service)):\n    return asked.classify(1)\n'
  const mocked = (setUp: string) => {
    const text = `from unittest.mock import AsyncMock, Mock\nfrom fastapi.testclient import TestClient\nfrom app import app, service\nimport missing\nclass FakeService:\n    def classify(self, x):\n        return {"label": "a"}\nclass FakeMailer:\n    def send(self, x):\n        return None\ndef test_a():\n    ${setUp}\n    assert TestClient(app).post("/classify").json()["label"] == "a"\n`
    return programOf({ 'app.py': app, 'engine.py': 'class Service:\n    pass\n', 'tests/test_a.py': text }).tests[0]
      ?.mocks
  }

  it.each([
    ['app.dependency_overrides[service] = lambda: FakeService()\n    fake = FakeService()', true],
    ['made = Mock(spec=missing.Predictor)', true],
    ['made = Mock(spec=missing.Mailer)', false],
    ['engine = app.state.engine\n    engine.classify = AsyncMock(return_value={"label": "a"})', true],
    ['app.state.mailer = FakeMailer()', false],
    ['app.state.mailer.send = Mock()', false],
  ])('%s', (setUp, expected) => expect(mocked(setUp)).toBe(expected))
})

describe('doubles that a web application is handed for what it depends on', () => {
  const app =
    'import joblib\nfrom fastapi import Depends, FastAPI\napp = FastAPI()\ndef get_model():\n    return joblib.load("model.joblib")\ndef get_session():\n    return None\n@app.post("/predict")\ndef predict(model=Depends(get_model)):\n    return {"label": model.predict([[1]])[0]}\n'
  const mocked = (setUp: string) => {
    const text = `import joblib\nimport pytest\nfrom fastapi.testclient import TestClient\nimport app as program\nfrom app import app\n@pytest.fixture\ndef client(answering):\n    ${setUp}\n    return TestClient(app)\n@pytest.fixture\ndef answering():\n    return object()\ndef test_a(client):\n    assert client.post("/predict").json()["label"] == "a"\n`
    return programOf({ 'app.py': app, 'tests/test_a.py': text }).tests[0]?.mocks
  }

  it.each([
    ['app.dependency_overrides[program.get_model] = lambda: answering', true],
    ['app.dependency_overrides[program.get_session] = lambda: answering', false],
    ['app.dependency_overrides[program.get_model] = lambda: joblib.load("small.joblib")', false],
  ])('%s', (setUp, expected) => expect(mocked(setUp)).toBe(expected))
})

describe('doubles that the tests write themselves', () => {
  const app =
    'class Service:\n    def __init__(self, model):\n        self.model = model\n    def ask(self, x):\n        return self.model.predict(x)\n'
  const mocked = (name: string) => {
    const text = `from src.app import Service\nclass ${name}:\n    def predict(self, x):\n        return [1]\ndef test_a():\n    assert Service(${name}()).ask(1) == [1]\n`
    return programOf({ 'src/app.py': app, 'tests/test_a.py': text }).tests[0]?.mocks
  }

  it.each(['FakeModel', '_StubPredictor', 'ModelMock', 'DummyClassifier2'])('%s is one', (name) => {
    expect(mocked(name)).toBe(true)
  })

  it.each(['Model', 'Mockingbird', 'Dummies'])('%s is none', (name) => expect(mocked(name)).toBe(false))
})

describe('doubles put in place while the file of tests is read', () => {
  const mocked = (replaced: string) => {
    const text = `from unittest.mock import patch, MagicMock\nwith patch("src.model.${replaced}", return_value=MagicMock()):\n    from src.model import answer\ndef test_a():\n    assert answer(1) == 1\n`
    return programOf({ 'src/model.py': model, 'tests/test_a.py': text }).tests[0]?.mocks
  }

  it.each([
    ['load_model', true],
    ['send_mail', false],
  ])('%s', (replaced, expected) => expect(mocked(replaced)).toBe(expected))
})

describe('doubles that a fixture makes of a class', () => {
  const app =
    'class Predictor:\n    def predict(self, x):\n        return [x]\nclass Mailer:\n    def send(self, x):\n        return x\ndef answer(by, x):\n    return by.predict(x)\n'
  const mocked = (spec: string) => {
    const text = `from unittest.mock import AsyncMock\nimport pytest\nfrom src.app import ${spec}, answer\n@pytest.fixture\ndef double():\n    return AsyncMock(spec=${spec}, name="a")\ndef test_a(double):\n    assert answer(double, 1).prediction == 1\n`
    return programOf({ 'src/app.py': app, 'tests/test_a.py': text }).tests[0]?.mocks
  }

  it.each([
    ['Predictor', true],
    ['Mailer', false],
  ])('%s', (spec, expected) => expect(mocked(spec)).toBe(expected))
})

describe('doubles of where a model goes to', () => {
  it.each([
    ['mocker.patch("mlflow.sklearn.log_model", autospec=True)', false],
    ['mocker.Mock(model_uri="models:/m/1")', false],
    ['mocker.patch("src.model.load_model", autospec=True)', true],
    ['mocker.Mock(model=1)', true],
  ])('%s', (double, expected) => {
    const text = `from src.model import answer\ndef test_a(mocker):\n    ${double}\n    assert answer(1) == 1\n`
    expect(programOf({ 'src/model.py': model, 'tests/test_a.py': text }).tests[0]?.mocks).toBe(expected)
  })
})

describe('a file of which some tests use a double', () => {
  const file = (doubled: number, real: number) => {
    const tests = [
      ...Array.from(
        { length: doubled },
        (_, i) => `@patch("src.model.load_model")\ndef test_d${i}(m):\n    assert answer(1) == 1\n`,
      ),
      ...Array.from({ length: real }, (_, i) => `def test_r${i}():\n    assert answer(1) == 1\n`),
    ]
    const text = `from unittest.mock import patch\nfrom src.model import answer\n${tests.join('')}`
    return programOf({ 'src/model.py': model, 'tests/test_a.py': text }).tests[0]?.mocks
  }

  it('is real by one test that fits the model and asks it without a double', () => {
    const fitting = 'from sklearn.svm import SVC\ndef train(x):\n    return SVC().fit([[1]], [1])\n'
    const text = `from unittest.mock import patch
from src.model import answer
from src.fitting import train
@patch("src.model.load_model")
def test_a(m):
    assert answer(1) == 1
def test_b():
    assert train(1).predict(1) == 1
`
    const texts = { 'src/model.py': model, 'src/fitting.py': fitting, 'tests/test_a.py': text }
    expect(programOf(texts).tests[0]?.mocks).toBe(false)
  })

  it('counts as doubled by the greater part', () => {
    expect(file(2, 1)).toBe(true)
    expect(file(1, 2)).toBe(false)
  })
})

describe('answers made up beside a test that replaces the model', () => {
  const code =
    'import joblib\ndef measured(answers):\n    return {"n": answers}\ndef compare(x):\n    return measured(joblib.load("m").predict(x))\ndef refusal(x):\n    return compare(x)\n'
  const mocked = (other: string) => {
    const text = `from unittest.mock import MagicMock\nimport src.model as app\ndef test_a(monkeypatch):\n    monkeypatch.setattr(app.joblib, "load", MagicMock())\n    app.compare(1)\ndef test_b():\n    assert app.measured([1])["n"] == [1]\ndef test_c():\n    assert ${other}\n`
    return programOf({ 'src/model.py': code, 'tests/test_a.py': text }).tests[0]
  }

  it('say nothing of it', () => {
    expect(mocked('app.measured([2])["n"] == [2]')).toMatchObject({ assertsOnModel: true, mocks: true })
  })

  it('stand beside a test that asks the real one', () => {
    expect(mocked('app.refusal(1)["n"] == 1')).toMatchObject({ assertsOnModel: true, mocks: false })
  })
})

describe('doubles of what gets at the model, whatever its name', () => {
  const app =
    'import joblib\ndef opinion(text):\n    return joblib.load("m.joblib").predict([text])[0]\ndef tidy(text):\n    return text.strip()\ndef answer(text):\n    return {"label": opinion(tidy(text))}\n'
  const mocked = (above: string, inside: string) => {
    const text = `import app\nfrom unittest.mock import patch\n${above}def test_a(monkeypatch, one=None):\n    ${inside}\n    assert app.answer("x")["label"] == "a"\n`
    return programOf({ 'app.py': app, 'tests/test_a.py': text }).tests[0]?.mocks
  }

  it.each([
    ['@patch("app.opinion")\n', 'pass', true],
    ['', 'monkeypatch.setattr("app.opinion", lambda text: "a")', true],
    ['', 'monkeypatch.setattr(app, "opinion", lambda text: "a")', true],
    ['@patch("app.tidy")\n', 'pass', false],
    ['', 'monkeypatch.setattr(app, "tidy", lambda text: "a")', false],
  ])('%j %s', (above, inside, expected) => expect(mocked(above, inside)).toBe(expected))
})
