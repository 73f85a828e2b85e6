import { expect, it } from '@jest/globals'
import { runOf } from '../support/program-of.ts'

const texts = {
  'run.py': `import argparse, importlib
parser = argparse.ArgumentParser()
parser.add_argument("--module")
args = parser.parse_args()
importlib.import_module(args.module).get_pipeline().start()
`,
  'pipelines/churn.py':
    'from sklearn.svm import SVC\nfrom sagemaker.workflow.pipeline import Pipeline\ndef get_pipeline():\n    SVC().fit(x, y)\n    return Pipeline("a")\n',
  'pipelines/other.py': 'import mlflow\ndef get_pipeline():\n    mlflow.log_metric("a", 1)\n',
}

it.each([
  ['pipelines.churn', ['train'], ['track']],
  ['pipelines.other', ['track'], ['train']],
])('enters the module that an option names: %s', (name, does, not) => {
  const lines = runOf(texts, { path: 'run.py', args: ['--module', name] }).join('\n')
  for (const kind of does) expect(lines).toContain(kind)
  for (const kind of not) expect(lines).not.toContain(kind)
})
