import { describe, expect, test } from '@jest/globals'
import { withoutPassingFits } from '../../../../src/derive/automation/command/without-passing-fits.ts'
import type { Work } from '../../../../src/derive/automation/scope.ts'
import { doing } from '../../../support/facts.ts'

const at = { path: '.github/workflows/ci.yml', line: 12 }
const forest = 'sklearn.ensemble.RandomForestClassifier.fit'
const done = (kind: Parameters<typeof doing>[0], call = forest, path = at.path): Work => ({
  type: 'activity',
  activity: doing(kind, { at: { path, line: 3 }, detail: { call } }),
})
const kinds = (works: readonly Work[]) => works.map((work) => (work.type === 'activity' ? work.activity.kind : ''))

const fit = 'model = RandomForestClassifier().fit(x, y)\n'

describe('a fit in Python inside a script', () => {
  test.each([
    ['nothing is kept of', `${fit}assert model.score(x, y) > 0.7\n`],
    ['is only printed', `${fit}print(model.predict(x))\n`],
  ])('that %s passes, with what it weighs', (_, source) => {
    expect(kinds(withoutPassingFits([done('data'), done('train'), done('gate')], source, at))).toEqual(['data'])
  })

  test.each([
    ['is dumped', `${fit}joblib.dump(model, "model.joblib")\n`],
    ['is logged', `${fit}mlflow.sklearn.log_model(model, "model")\n`],
    ['leaves its metrics in a file', `${fit}open("metrics.json", "w").write(str(model.score(x, y)))\n`],
  ])('that %s stays', (_, source) => {
    expect(kinds(withoutPassingFits([done('train'), done('gate')], source, at))).toEqual(['train', 'gate'])
  })

  test('of a module of the repository stays, whatever that keeps', () => {
    const works = [done('train', forest, 'src/train.py')]
    expect(withoutPassingFits(works, 'from src.train import main; main()', at)).toEqual(works)
  })

  test('of a trainer that writes checkpoints by itself stays', () => {
    const works = [done('train', 'ultralytics.YOLO.train')]
    expect(withoutPassingFits(works, 'YOLO("yolo11n.pt").train(data="a.yaml")', at)).toEqual(works)
  })
})
