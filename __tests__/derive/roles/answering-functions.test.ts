import { describe, expect, test } from '@jest/globals'
import { answeringFunctions } from '../../../src/derive/roles/answering-functions.ts'
import { derive } from '../../../src/derive/derive.ts'
import { tools } from '../../../src/generated/tools.ts'
import { repositoryOf } from '../../support/repository-of.ts'

const program = (more: string) => `import argparse, joblib
from sklearn.svm import SVC
def train(args):
    joblib.dump(SVC().fit(X, y), "m.joblib")
${more}
parser = argparse.ArgumentParser()
commands = parser.add_subparsers()
commands.add_parser("train").set_defaults(run=train)
commands.add_parser("other").set_defaults(run=other)
args = parser.parse_args()
args.run(args)
`

function placesIn(more: string): readonly string[] {
  const snapshot = repositoryOf({ 'model.py': program(more) })
  const { entryPoints } = derive(snapshot, { tools, policy: { tools: [], exclude: [] } })
  return answeringFunctions(entryPoints).map(({ path, line }) => `${path}:${line ?? 0}`)
}

describe('answering beside training', () => {
  test('is a function that reads the model back and asks it', () => {
    const answer = 'def predict(args):\n    print(joblib.load("m.joblib").predict(args.rows))\nother = predict'
    expect(placesIn(answer)).toEqual(['model.py:6'])
  })

  test.each([
    ['an evaluation', 'def evaluate(args):\n    print(joblib.load("m.joblib").predict(args.rows))\nother = evaluate'],
    ['a prediction of what was just fitted', 'def predict(args):\n    SVC().fit(X, y).predict(X)\nother = predict'],
    ['a mere loading', 'def predict(args):\n    joblib.load("m.joblib")\nother = predict'],
  ])('is not %s', (_, more) => {
    expect(placesIn(more)).toEqual([])
  })
})
