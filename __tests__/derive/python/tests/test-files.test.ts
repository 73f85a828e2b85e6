import { describe, expect, it } from '@jest/globals'
import type { TestFile } from '../../../../src/model/facts.ts'
import { programOf } from '../support/program-of.ts'

const model =
  'from sklearn.svm import SVC\nimport joblib\ndef train(x):\n    m = SVC()\n    m.fit(x)\n    return m\ndef load():\n    return joblib.load("m.pkl")\n'

function testsOf(source: string, more: Readonly<Record<string, string>> = {}, path = 'tests/test_model.py'): TestFile {
  const found = programOf({ 'src/model.py': model, [path]: source, ...more }).tests.find((one) => one.path === path)
  if (!found) throw new Error('no tests were found')
  return found
}

describe('which files hold tests', () => {
  it.each([
    ['tests/test_a.py', {}, true],
    ['pkg/a_test.py', {}, true],
    ['tests/helpers.py', {}, false],
    ['examples/test_a.py', {}, false],
    ['tests/check_a.py', {}, false],
    ['tests/check_a.py', { 'pyproject.toml': '[tool.pytest.ini_options]\npython_files = "check_*.py"' }, true],
    ['tests/check_a.py', { 'setup.cfg': '[tool:pytest]\npython_files =\n    test_*.py\n    check_*.py\n' }, true],
    ['tests/check_a.py', { 'pyproject.toml': '= broken python_files' }, false],
  ])('%s with %j: %s', (path, more, expected) => {
    const program = programOf({ [path]: 'def test_a():\n    assert f()', ...more })
    expect(program.tests.some((one) => one.path === path && one.framework === 'pytest')).toBe(expected)
  })

  it('takes tests of a folder of tests in a file of another name for such that must be named', () => {
    const text = 'def test_it():\n    assert run()'
    const program = programOf({ 'tests/model_tests.py': text, 'tests/conftest.py': text, 'tests/helpers.py': '' })
    expect(program.tests).toMatchObject([{ path: 'tests/model_tests.py', framework: 'pytest by name', cases: 1 }])
  })

  it('takes tests in a file of the program for such that must be named', () => {
    const program = programOf({
      'app.py': 'def test_it():\n    assert run()',
      'b.py': 'def test_b():\n    assert run()\ntest_b()',
      'c.py': 'def test_c(x):\n    assert x',
    })
    expect(program.tests).toMatchObject([{ path: 'app.py', framework: 'pytest by name', cases: 1 }])
  })
})

describe('cases and stubs', () => {
  it.each([
    ['def test_a():\n    assert f() == 1'],
    ['def test_a():\n    with pytest.raises(ValueError):\n        f()'],
    ['def test_a():\n    np.testing.assert_allclose(f(), 1)'],
    ['def test_a():\n    m.assert_called_once()'],
    ['def check(x):\n    assert x\ndef test_a():\n    check(f())'],
    ['import unittest\nclass A(unittest.TestCase):\n    def test_a(self):\n        self.assertEqual(f(), 1)'],
    ['class TestA:\n    def test_a(self):\n        assert f()'],
    ['@pytest.mark.parametrize("x", [1, 2])\ndef test_a(x):\n    assert f(x)'],
    ['class Base:\n    def test_a(self):\n        assert f()\nclass TestA(Base):\n    pass'],
    ['def test_a():\n    rows = []\n    for x in load():\n        rows = rows + [x]\n    assert len(rows) == 2'],
    ['def test_a():\n    seen = [0]\n    with fit() as seen:\n        pass\n    assert len(seen) == 1'],
    ['def test_a(size=2):\n    assert size == 2'],
  ])('a case: %s', (source) => {
    expect(testsOf(`import pytest\nimport numpy as np\n${source}`)).toMatchObject({ cases: 1, stubs: 0 })
  })

  it.each([
    ['def test_a():\n    pass'],
    ['def test_a():\n    assert True'],
    ['def test_a():\n    assert 1 == 1'],
    ['def test_a():\n    f()'],
    ['import unittest\nclass A(unittest.TestCase):\n    def test_a(self):\n        self.assertTrue(True)'],
    ['def test_a():\n    name = "example"\n    assert name == "example"'],
    ['def test_a():\n    total = 1 + 1\n    assert total == 2'],
    ['def test_a():\n    try:\n        assert f(2) == 2\n    except Exception:\n        return False'],
    ['def test_a():\n    items = [1, 2]\n    assert len(items) == 2 and isinstance(items, list)'],
  ])('a stub: %s', (source) => {
    expect(testsOf(source)).toMatchObject({ cases: 0, stubs: 1 })
  })

  it('tells the framework', () => {
    expect(testsOf('import unittest\nclass A(unittest.TestCase):\n    def test_a(self):\n        pass').framework).toBe(
      'unittest',
    )
    expect(testsOf('def test_a():\n    pass').framework).toBe('pytest')
  })
})

describe('marks', () => {
  it.each([
    ['@pytest.mark.slow\ndef test_a():\n    assert f()\ndef test_b():\n    assert f()', [['slow'], []]],
    ['pytestmark = pytest.mark.unit\ndef test_a():\n    assert f()', [['unit']]],
    [
      'pytestmark = [pytest.mark.unit, pytest.mark.gpu]\n@pytest.mark.slow\nclass TestA:\n    def test_a(self):\n        assert f()',
      [['slow', 'unit', 'gpu']],
    ],
    ['def test_a():\n    assert f()', undefined],
    ['@pytest.mark.slow\ndef test_a():\n    pass', undefined],
  ])('%s: %j', (source, expected) => {
    expect(testsOf(`import pytest\n${source}`).marks).toEqual(expected)
  })
})

describe('what tests reach', () => {
  it('names files by what is imported and what is entered', () => {
    const more = {
      'src/__init__.py': 'from .model import train\nfrom .other import nothing',
      'src/other.py': 'def nothing():\n    pass',
      'src/deep.py': 'from src.model import load\ndef go():\n    return load()',
    }
    expect(testsOf('from src import train\ndef test_a():\n    assert train(1)', more).touches).toEqual(['src/model.py'])
    expect(testsOf('from src.deep import go\ndef test_a():\n    assert go()', more).touches).toEqual([
      'src/deep.py',
      'src/model.py',
    ])
  })

  it('goes through fixtures of conftest.py', () => {
    const conftest = 'import pytest\nfrom src.model import train\n@pytest.fixture\ndef fitted():\n    return train(1)'
    const file = testsOf('def test_a(fitted):\n    assert fitted.predict(1) == 2', { 'tests/conftest.py': conftest })
    expect(file).toMatchObject({ touches: ['src/model.py'], assertsOnModel: true, mocks: false })
    expect(file.exercises.map((one) => one.kind)).toEqual(expect.arrayContaining(['train', 'predict']))
  })

  it('names scripts that tests start', () => {
    const started =
      'import subprocess, sys\ndef test_a():\n    r = subprocess.run([sys.executable, "src/model.py"])\n    assert r.returncode == 0'
    expect(testsOf(started).touches).toEqual(['src/model.py'])
  })

  it.each([
    [
      'a prediction',
      'from src.model import train\ndef test_a():\n    p = train(1).predict(2)\n    assert len(p) == 2',
      true,
    ],
    [
      'a prediction in two steps',
      'from src.model import load\ndef test_a():\n    p = load().predict(2)\n    q = round(p[0])\n    assert q > 0',
      true,
    ],
    [
      'an answer among others',
      'from src.model import load\ndef test_a():\n    answer = {"y": load().predict(2), "at": 1}\n    assert "y" in answer',
      true,
    ],
    [
      'a name among others that say nothing of a model',
      'from src.model import load\ndef test_a():\n    load()\n    answer = {"y": 1, "at": 1}\n    assert "y" in answer',
      false,
    ],
    [
      'a model that is merely there',
      'from src.model import load\ndef test_a():\n    model = load()\n    assert model is not None\n    assert isinstance(model, object)',
      false,
    ],
    ['something else', 'from src.model import train\ndef test_a():\n    train(1)\n    assert other() == 1', false],
  ])('an assertion on %s', (_, source, expected) => {
    expect(testsOf(source).assertsOnModel).toBe(expected)
  })

  const app =
    'from fastapi import FastAPI\nfrom src.model import load\napp = FastAPI()\n@app.post("/predict")\ndef predict():\n    return load().predict(1)\n@app.get("/health")\ndef health():\n    return 1'

  it('follows requests to the application into its handlers', () => {
    const source =
      'from fastapi.testclient import TestClient\nfrom app import app\nclient = TestClient(app)\ndef test_a():\n    r = client.post("/predict", json={})\n    assert r.json()["y"] > 0'
    const file = testsOf(source, { 'app.py': app })
    expect(file).toMatchObject({ assertsOnModel: true, touches: ['app.py', 'src/model.py'] })
    expect(file.exercises).toEqual(
      expect.arrayContaining([expect.objectContaining({ kind: 'serve', detail: { call: 'POST /predict' } })]),
    )
  })

  it('does not take a health check for a prediction', () => {
    const source = 'def test_a(client):\n    assert client.get("/health").status_code == 200'
    expect(testsOf(source, { 'app.py': app }).assertsOnModel).toBe(false)
  })

  it.each([
    ['with patch("src.model.load_model") as m:\n        assert train(1).predict(2)', true],
    ['with patch("src.model.send_mail") as m:\n        assert train(1).predict(2)', false],
  ])('sees doubles of the model: %s', (body, mocks) => {
    const source = `from unittest.mock import patch\nfrom src.model import train\ndef test_a():\n    ${body}`
    expect(testsOf(source).mocks).toBe(mocks)
  })
})

describe('functions that a platform calls', () => {
  const answers = (handler: string, test: string): boolean =>
    testsOf(`import json\nfrom src.handler import answer\n${test}`, {
      'src/handler.py': `import json\nimport azure.functions as func\nfrom src.model import load\n${handler}`,
    }).assertsOnModel
  const lambda =
    'def answer(event, context):\n    p = load().predict([event["x"]])\n    return {"statusCode": 200, "body": json.dumps({"p": p[0]})}\n'

  it.each([
    ['an event', lambda, 'def test_a():\n    r = answer({"x": 1}, None)\n    assert json.loads(r["body"])["p"] == 1'],
    ['a status', lambda, 'def test_a():\n    assert answer({"x": 1}, None)["statusCode"] == 200'],
    [
      'a request',
      'def answer(req: func.HttpRequest):\n    return func.HttpResponse(str(load().predict([1])[0]))\n',
      'def test_a():\n    assert answer(request()).status_code == 200',
    ],
    [
      'an event for an application',
      'from fastapi import FastAPI\nfrom mangum import Mangum\napp = FastAPI()\n@app.post("/predict")\ndef predict(x: dict):\n    return {"p": load().predict([x])}\nanswer = Mangum(app)\n',
      'def test_a():\n    r = answer({"httpMethod": "POST", "path": "/predict", "body": "{}"}, None)\n    assert r["statusCode"] == 200',
    ],
  ])('are asked by tests with %s', (_, handler, test) => expect(answers(handler, test)).toBe(true))

  it.each([
    [
      'get at no model',
      'def answer(event, context):\n    return {"statusCode": 200}\n',
      'answer({}, None)["statusCode"] == 200',
    ],
    ['are not asked', lambda, 'callable(answer)'],
    [
      'only share the shape',
      'def answer(rows, columns):\n    load().predict(rows)\n    return 1\n',
      'answer([], []) == 1',
    ],
  ])('count for nothing where they %s', (_, handler, check) => {
    expect(answers(handler, `def test_a():\n    assert ${check}`)).toBe(false)
  })
})

describe('imports of which nothing is asked', () => {
  const touching = (source: string) => testsOf(source).touches

  it.each([
    [
      'inside a test, unused',
      'def test_a():\n    try:\n        from src import model\n    except ImportError:\n        pass\n    assert f()',
    ],
    [
      'inside a test, to see that it is there',
      'def test_a():\n    from src.model import train\n    assert train is not None\n    assert f()',
    ],
    [
      'at the top, to see that it is there',
      'from src.model import (\n    train,\n)\ndef test_a():\n    assert callable(train)\n    assert hasattr(train, "x")\n    assert f()',
    ],
  ])('touch nothing: %s', (_, source) => expect(touching(source)).toEqual([]))

  it.each([
    ['used in a test', 'def test_a():\n    from src.model import train\n    assert train(1)'],
    ['there and used', 'from src.model import train\ndef test_a():\n    assert train is not None\n    assert train(1)'],
    ['at the top, for what it does by itself', 'import src.model\ndef test_a():\n    assert f()'],
    ['asked on the same line', 'def test_a():\n    import src.model as m; a = [m.train(1)]\n    assert a'],
    [
      'named as nothing can be',
      'NOTE = """\nimport src.model as +*[\n"""\nimport src.model\ndef test_a():\n    assert f()',
    ],
    [
      'a double is put into it by its name',
      'def test_a(mocker):\n    import src.model\n    mocker.patch("src.model.load")\n    assert f()',
    ],
  ])('touch what is %s', (_, source) => expect(touching(source)).toEqual(['src/model.py']))
})

describe('requests that are turned away', () => {
  it.each([
    ['assert client.get("/me").status_code == 401', 'yes'],
    ['assert client.get("/me").status_code == 200', undefined],
  ])('%s', (assertion, refused) => {
    const { exercises } = testsOf(`def test_a(client):\n    ${assertion}`)
    expect(new Set(exercises.map(({ detail }) => detail['refused']))).toEqual(new Set([refused]))
  })
})
