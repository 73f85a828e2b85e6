const train = `import joblib
from sklearn.svm import SVC

from shared.features import features


def main():
    model = SVC().fit(features([0, 1]), [0, 1])
    joblib.dump(model, "model.joblib")


if __name__ == "__main__":
    main()
`

const test = `from shared.features import features


def test_features():
    assert features([1]) == [[1]]
`

/** The workflow of one project: started by changes of its folder, at work there. */
function workflowOf(name: string): string {
  return `name: ${name}
on:
  push:
    branches: [main]
    paths: ["models/${name}/**"]
  pull_request:
    paths: ["models/${name}/**"]
jobs:
  ci:
    runs-on: ubuntu-latest
    defaults: { run: { working-directory: models/${name} } }
    steps:
      - uses: actions/checkout@v4
      - run: pip install -r requirements.txt
      - run: docker build -t registry.example.com/${name} .
      - run: python -m pytest tests
`
}

/** A repository of several models, each in `models/<name>` with code, tests and a workflow of its own, over one shared package. */
export function monorepo(names: readonly string[]): Readonly<Record<string, string>> {
  const projects = names.flatMap((name): readonly (readonly [string, string])[] => [
    [`models/${name}/train.py`, train],
    [`models/${name}/tests/test_${name}.py`, test],
    [`models/${name}/requirements.txt`, 'scikit-learn==1.5.0\npytest==8.0.0\n'],
    [`models/${name}/Dockerfile`, 'FROM python:3.12\nCOPY . .\nRUN pip install -r requirements.txt\n'],
    [`.github/workflows/${name}.yml`, workflowOf(name)],
  ])
  return {
    ...Object.fromEntries(projects),
    'shared/__init__.py': '',
    'shared/features.py': 'def features(rows):\n    return [[row] for row in rows]\n',
    'README.md': 'Models\n',
  }
}
