import { expect, it } from '@jest/globals'
import { programOf } from '../support/program-of.ts'

const factory =
  'from sklearn.pipeline import Pipeline\nfrom sklearn.svm import SVC\ndef build():\n    return Pipeline([("m", SVC())])\ndef both():\n    return SVC(), 3\ndef name():\n    return "svc"\n'

function builtBy(test: string, more: Readonly<Record<string, string>> = {}) {
  const { tests } = programOf({ 'src/__init__.py': '', 'src/model.py': factory, ...more, 'tests/test_a.py': test })
  const fits = tests.flatMap(({ exercises }) => exercises.filter(({ kind }) => kind === 'train'))
  return fits.map(({ detail }) => detail['built'])
}

const head = 'from sklearn.svm import SVC\nfrom src.model import build, both, name\n'

it.each([
  [
    'a function',
    `${head}def test_a():\n    m = build()\n    m.fit(X, y)\n    assert m.predict(X)[0] == 1\n`,
    ['project'],
  ],
  [
    'a function that gives more',
    `${head}def test_a():\n    m, n = both()\n    m.fit(X, y)\n    assert m.predict(X)[0] == n\n`,
    ['project'],
  ],
  [
    'the tests themselves',
    `${head}def test_a():\n    m = SVC()\n    m.fit(X, y)\n    assert m.predict(X)[0] == name()\n`,
    [undefined],
  ],
  [
    'the tests, beside a model of the project',
    `${head}def test_a():\n    build()\n    m = SVC().fit(X, y)\n    assert m.predict(X)[0] == 1\n`,
    [undefined],
  ],
])('what is fitted is put together by %s', (_, test, expected) => {
  expect(builtBy(test)).toEqual(expected)
})

it('what is fitted is put together by the project in a fixture, and by the tests in a helper of theirs', () => {
  const test = 'def test_a(fitted):\n    assert fitted.predict(X)[0] == 1\n'
  const fixture = (made: string) =>
    `import pytest\n${head}@pytest.fixture\ndef fitted():\n    m = ${made}\n    m.fit(X, y)\n    return m\n`
  expect(builtBy(test, { 'tests/conftest.py': fixture('build()') })).toEqual(['project'])
  const own = `def make():\n    return SVC()\n`
  expect(builtBy(test, { 'tests/conftest.py': `${own}${fixture('make()')}` })).toEqual([undefined])
})
