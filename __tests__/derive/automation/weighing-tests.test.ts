import { describe, expect, it } from '@jest/globals'
import { derive } from '../../../src/derive/derive.ts'
import { tools } from '../../../src/generated/tools.ts'
import { repositoryOf } from '../../support/repository-of.ts'

const train = `import json
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score

def main(x, y):
    model = LogisticRegression().fit(x, y)
    json.dump({"accuracy": accuracy_score(y, model.predict(x))}, open("metrics.json", "w"))

main([[0], [1]], [0, 1])
`
const weighs = `import json

def test_accuracy():
    with open("metrics.json") as file:
        metrics = json.load(file)
    assert metrics["accuracy"] > 0.8
`

function gatesIn(test: string, jobs: string): readonly string[] {
  const snapshot = repositoryOf({
    'train.py': train,
    'tests/test_quality.py': test,
    '.github/workflows/train.yml': `on: push\njobs:\n${jobs}`,
  })
  return derive(snapshot, { tools, policy: { tools: [], exclude: [] } }).automations.flatMap((automation) =>
    automation.jobs.flatMap(({ id, activities }) =>
      activities
        .filter(({ kind }) => kind === 'gate')
        .map(
          ({ at, via, tolerant }) => `${id} ${at.path}:${at.line ?? 0} < ${via.at(-1) ?? ''}${tolerant ? ' ~' : ''}`,
        ),
    ),
  )
}

const job = (id: string, lines: readonly string[], more = '') =>
  `  ${id}:\n    runs-on: ubuntu-latest\n${more}    steps:\n${lines.map((line) => `      - run: ${line}\n`).join('')}`

describe('a test that weighs a measure of the model', () => {
  it('is a gate behind the training of its job', () => {
    expect(gatesIn(weighs, job('a', ['python train.py', 'pytest']))).toEqual([
      'a tests/test_quality.py:6 < .github/workflows/train.yml:7',
    ])
  })

  it('is a gate in a job that waits for the training', () => {
    const jobs =
      job('a', ['python train.py']) +
      job('b', ['echo done'], '    needs: a\n') +
      job('c', ['pytest tests'], '    needs: [b]\n')
    expect(gatesIn(weighs, jobs)).toHaveLength(1)
  })

  it('stops nothing where its failure is swallowed', () => {
    expect(gatesIn(weighs, job('a', ['python train.py', 'pytest || true']))).toEqual([
      'a tests/test_quality.py:6 < .github/workflows/train.yml:7 ~',
    ])
  })

  it.each([
    [
      'a call',
      'import json\nimport unittest\n\nclass Quality(unittest.TestCase):\n    def test_it(self):\n        self.assertGreater(json.load(open("metrics.json"))["accuracy"], 0.8)\n',
    ],
    [
      'a measure of its own',
      'import joblib\nfrom sklearn.metrics import f1_score\n\ndef test_it(x, y):\n    assert f1_score(y, joblib.load("model.joblib").predict(x)) >= 0.7\n',
    ],
  ])('weighs by %s', (_, test) => {
    expect(gatesIn(test, job('a', ['python train.py', 'pytest']))).toHaveLength(1)
  })

  it.each([
    ['before the training', weighs, job('a', ['pytest', 'python train.py'])],
    ['without any training', weighs, job('a', ['pytest'])],
    ['in a job that waits for nothing', weighs, job('a', ['python train.py']) + job('b', ['pytest'])],
    [
      'of a model that the test fits itself',
      'from sklearn.linear_model import LogisticRegression\n\ndef test_it(x, y):\n    accuracy = LogisticRegression().fit(x, y).score(x, y)\n    assert accuracy > 0.8\n',
      job('a', ['python train.py', 'pytest']),
    ],
    [
      'of the scale',
      'import json\n\ndef test_it():\n    metrics = json.load(open("metrics.json"))\n    assert metrics["accuracy"] >= 0\n    assert metrics["accuracy"] <= 1\n',
      job('a', ['python train.py', 'pytest']),
    ],
    [
      'of numbers that the test makes up for the gate',
      'def passes(metrics):\n    return metrics["accuracy"] > 0.8\n\ndef test_it():\n    assert passes({"accuracy": 0.9})\n    accuracy = 0.9\n    assert accuracy > 0.8\n',
      job('a', ['python train.py', 'pytest']),
    ],
    [
      'of something else',
      'import json\n\ndef test_it():\n    assert json.load(open("settings.json"))["retries"] > 1\n',
      job('a', ['python train.py', 'pytest']),
    ],
  ])('is none %s', (_, test, jobs) => {
    expect(gatesIn(test, jobs)).toEqual([])
  })
})
