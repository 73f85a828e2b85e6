import { describe, expect, test } from '@jest/globals'
import { scaffolds } from '../../src/advise/scaffolds.ts'
import { criteria } from '../../src/generated/criteria.ts'
import { scaffolded } from '../support/scaffolded.ts'
import { tinyChurn } from '../support/tiny-churn.ts'

const requirements = {
  'requirements.txt': 'flask==3.1.0\njoblib==1.4.2\nmlflow==2.18.0\npandas==2.2.3\nscikit-learn==1.5.2\n',
}
const pyproject = `[project]
name = "churn"
version = "1.0.0"
requires-python = ">=3.11"
dependencies = ["pandas>=2", "scikit-learn>=1.5"]

[project.optional-dependencies]
docs = ["sphinx"]
test = ["pytest>=8"]

[build-system]
requires = ["setuptools"]
build-backend = "setuptools.build_meta"
`
const lock = (name: string): string => `version = 1\n\n[[package]]\nname = "${name}"\nversion = "1.5.2"\n`

const installers: readonly (readonly [string, Record<string, string>, string])[] = [
  ['requirements.txt', requirements, 'pip install -r requirements.txt'],
  ['a package', { 'pyproject.toml': pyproject }, 'pip install -e .'],
  ['uv', { 'pyproject.toml': pyproject, 'uv.lock': lock('scikit-learn') }, 'uv sync --locked'],
  ['Poetry', { 'pyproject.toml': pyproject, 'poetry.lock': lock('scikit-learn') }, 'poetry install'],
  ['Pipenv', { Pipfile: '[packages]\npandas = "*"\n' }, 'pipenv install'],
  ['conda', { 'environment.yml': 'name: churn\ndependencies:\n  - python=3.12\n  - pandas=2.2\n' }, 'conda env create'],
  ['npm', { 'package.json': '{"dependencies":{"vite":"6.0.0"}}', 'package-lock.json': '{"packages":{}}' }, 'npm ci'],
  [
    'renv',
    {
      'renv.lock': '{"Packages":{"glm2":{"Package":"glm2","Version":"1.2.1"}}}',
      'train.R': 'model <- glm(y ~ x, data = read.csv("d.csv"))\n',
    },
    'renv::restore()',
  ],
  ['a Dockerfile alone', { Dockerfile: 'FROM python:3.12-slim\nCOPY . .\n' }, 'docker build --file Dockerfile .'],
]

test('there is a scaffold for each criterion whose remedy promises one, and for no other', () => {
  const promised = criteria.filter(({ remedy }) => remedy.scaffold === true).map(({ id }) => id)
  expect([...scaffolds.keys()].sort()).toEqual([...promised].sort())
})

test.each([...scaffolds.keys()])('%s: pinned actions, least permissions, and our own reader runs it', (criterion) => {
  const { workflow, facts } = scaffolded(criterion, {
    ...tinyChurn,
    ...requirements,
    Dockerfile: 'FROM python:3.12-slim\n',
  })
  if (workflow === '') return
  for (const [, uses = ''] of workflow.matchAll(/uses: (.*)/g))
    expect(uses).toMatch(/^[\w.-]+\/[\w.-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/)
  expect(workflow).toMatch(/^permissions:\n {2}contents: read\n/m)
  expect(workflow).not.toMatch(/^permissions:.*write|write-all/m)
  expect(facts.automations.map(({ inactive, triggers }) => [inactive, triggers.length > 0])).toEqual([
    [undefined, true],
  ])
  expect(facts.notes).toEqual([])
})

describe('automated-build', () => {
  test.each(installers)('is met for %s', (_, files, command) => {
    const { before, after, workflow } = scaffolded('automated-build', {
      ...(files['train.R'] === undefined ? tinyChurn : {}),
      ...files,
    })
    expect([before, after]).toEqual(['unmet', 'met'])
    expect(workflow).toContain(command)
  })
  test('says what to declare first where nothing is declared', () =>
    expect(scaffolded('automated-build', tinyChurn).cannot).toMatch(/^Nothing says what to install or build/))
  test.each(['master', 'c++', 'release/#1"x', "it's/${{ github.token }}", 'true'])(
    'follows the default branch %s',
    (branch) => {
      const { facts } = scaffolded('automated-build', { ...tinyChurn, ...requirements }, { defaultBranch: branch })
      expect(facts.automations[0]?.triggers.map(({ event }) => event)).toEqual(['pull_request', 'push'])
    },
  )
  test('runs in the folder where the manifest lies', () => {
    const moved = Object.fromEntries(
      Object.entries({ ...tinyChurn, ...requirements }).map(([path, text]) => [`ml/${path}`, text]),
    )
    const { after, workflow } = scaffolded('automated-build', moved)
    expect(after).toBe('met')
    expect(workflow).toContain('working-directory: ml')
  })
})

describe('application-tests', () => {
  test.each(installers.filter(([name]) => !['npm', 'renv', 'a Dockerfile alone'].includes(name)))(
    'is met for %s',
    (_, files) => {
      const { before, after } = scaffolded('application-tests', { ...tinyChurn, ...files })
      expect([before, after]).toEqual(['unmet', 'met'])
    },
  )
  test('is met for testthat', () => {
    const { after, workflow } = scaffolded('application-tests', {
      'renv.lock': '{"Packages":{"testthat":{"Package":"testthat","Version":"3.2.1"}}}',
      'train.R': 'model <- glm(y ~ x, data = read.csv("d.csv"))\n',
      'tests/testthat/test-years.R': 'test_that("years", {\n  expect_equal(18 / 12, 1.5)\n})\n',
    })
    expect(workflow).toContain('testthat::test_dir("tests/testthat", stop_on_failure = TRUE)')
    expect(workflow).not.toContain('install.packages("testthat")')
    expect(after).toBe('met')
  })
  test('takes the extra that brings pytest, and installs pytest where nothing does', () => {
    expect(scaffolded('application-tests', { ...tinyChurn, 'pyproject.toml': pyproject }).workflow).toContain(
      'pip install -e ".[test]"',
    )
    expect(scaffolded('application-tests', { ...tinyChurn, ...requirements }).workflow).toContain(
      'pip install pytest\n',
    )
  })
  test('runs unittest where the repository uses that alone', () => {
    const { after, workflow } = scaffolded('application-tests', {
      ...tinyChurn,
      ...requirements,
      'tests/test_features.py': `import unittest

from features import tenure_in_years


class Tenure(unittest.TestCase):
    def test_years(self):
        self.assertEqual(tenure_in_years(18), 1.5)
`,
    })
    expect(workflow).toContain('python -m unittest discover --start-directory tests')
    expect(after).toBe('met')
  })
  test('does not pass for tests that are not written yet', () => {
    const { 'tests/test_features.py': _, ...untested } = tinyChurn
    const { after, documents, fillIn } = scaffolded('application-tests', { ...untested, ...requirements })
    expect(documents.map(({ path }) => path)).toEqual(['.github/workflows/tests.yml', 'tests/test_first.py'])
    expect(after).toBe('unmet')
    expect(fillIn).toEqual(['Write the first test in tests/test_first.py: it fails until it tests something.'])
  })
})

describe('automated-training', () => {
  test.each(installers.filter(([name]) => !['npm', 'renv', 'a Dockerfile alone'].includes(name)))(
    'is met for %s',
    (_, files) => {
      const { before, after } = scaffolded('automated-training', { ...tinyChurn, ...files })
      expect([before, after]).toEqual(['unmet', 'met'])
    },
  )
  test('asks for what the script requires and for the place of the tracker, and for nothing else', () => {
    const { workflow, fillIn } = scaffolded('automated-training', { ...tinyChurn, ...requirements })
    expect(workflow).toContain('python train.py --data "$TRAIN_DATA"\n')
    expect(workflow).toContain('MLFLOW_TRACKING_URI: ${{ vars.MLFLOW_TRACKING_URI }}')
    expect(fillIn).toEqual(['Set the repository variables TRAIN_DATA, MLFLOW_TRACKING_URI.'])
  })
  test('starts a module of a package as one, and a declared pipeline before a script', () => {
    const { 'train.py': train = '', ...rest } = tinyChurn
    const packaged = { ...rest, 'src/churn/__init__.py': '', 'src/churn/train.py': train, 'pyproject.toml': pyproject }
    const module = scaffolded('automated-training', packaged)
    expect(module.workflow).toContain('python -m churn.train')
    expect(module.after).toBe('met')
    const pipeline = scaffolded('automated-training', {
      ...tinyChurn,
      ...requirements,
      'dvc.yaml': 'stages:\n  train:\n    cmd: python train.py --data d.csv\n    outs: [model.joblib]\n',
    })
    expect(pipeline.workflow).toContain('dvc repro dvc.yaml')
    expect(pipeline.after).toBe('met')
  })
  test('leaves room for the key of a service, and takes none', () => {
    const train = (tinyChurn['train.py'] ?? '')
      .replace('import mlflow', 'import wandb')
      .replace('mlflow.log_metric("rows", len(data))', 'wandb.init()\n    wandb.log({"rows": 1})')
    const { workflow, fillIn } = scaffolded('automated-training', { ...tinyChurn, 'train.py': train, ...requirements })
    expect(workflow).toMatch(/# Fill in: \S.* needs its key here/)
    expect(workflow).not.toContain('secrets.')
    expect(fillIn).toContainEqual(expect.stringMatching(/^Give the training step the key of /))
  })
  test('runs R and notebooks', () => {
    const r = scaffolded('automated-training', {
      'renv.lock': '{"Packages":{"glm2":{"Package":"glm2","Version":"1.2.1"}}}',
      'train.R': 'model <- glm(y ~ x, data = read.csv("d.csv"))\nsaveRDS(model, "m.rds")\n',
    })
    expect(r.workflow).toContain('Rscript train.R')
    expect(r.after).toBe('met')
    const source = [
      'import pandas as pd\n',
      'from sklearn.linear_model import LinearRegression\n',
      'LinearRegression().fit(pd.read_csv("d.csv")[["x"]], [1])\n',
    ]
    const notebook = scaffolded('automated-training', {
      ...requirements,
      'fit model.ipynb': JSON.stringify({
        nbformat: 4,
        nbformat_minor: 5,
        metadata: {},
        cells: [{ cell_type: 'code', metadata: {}, outputs: [], execution_count: null, source }],
      }),
    })
    expect(notebook.workflow).toContain("--execute --inplace 'fit model.ipynb'")
    expect(notebook.after).toBe('met')
  })
  test('never puts a hostile path into a command', () => {
    const { 'train.py': train = '' } = tinyChurn
    for (const path of ['$(touch x).py', 'a;b.py', '${{ github.token }}.py', "it's.py", '-rf.py', 'a\nb.py']) {
      expect(scaffolded('automated-training', { [path]: train, ...requirements }).workflow).toBe('')
    }
  })
})

describe('automated-deployment', () => {
  const image = { Dockerfile: 'FROM python:3.12-slim\nCOPY . .\n' }
  test.each([
    ['a make target', { Makefile: 'deploy:\n\tgcloud run deploy churn --source .\n' }, 'make deploy'],
    ['a script', { 'scripts/deploy.sh': 'set -e\nkubectl apply -f k8s/\n' }, 'bash scripts/deploy.sh'],
    ['Fly', { 'fly.toml': 'app = "churn"\n' }, 'flyctl deploy --remote-only'],
    ['App Engine', { 'app.yaml': 'runtime: python312\n' }, 'gcloud app deploy'],
    [
      'Kubernetes',
      {
        'k8s/deployment.yaml':
          'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: churn\nspec:\n  template:\n    spec:\n      containers:\n        - name: churn\n          image: ghcr.io/acme/churn:1\n',
      },
      'kubectl apply --filename k8s/',
    ],
  ])('is met with %s', (_, files, command) => {
    const { before, after, workflow } = scaffolded('automated-deployment', {
      ...tinyChurn,
      ...requirements,
      ...image,
      ...files,
    })
    expect(workflow).toContain(command)
    expect([before, after]).toEqual(['unmet', 'met'])
  })
  test('pushes the image and refuses to guess where it runs', () => {
    const { after, workflow, fillIn } = scaffolded('automated-deployment', { ...tinyChurn, ...requirements, ...image })
    expect(after).toBe('unmet')
    expect(workflow).toContain('exit 1')
    expect(fillIn).toHaveLength(1)
  })
  test('names the workflow that deploys by hand already', () => {
    const manual =
      'on: workflow_dispatch\njobs:\n  d:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v4\n      - run: gcloud run deploy churn --source .\n'
    expect(
      scaffolded('automated-deployment', { ...tinyChurn, ...image, '.github/workflows/release.yml': manual }).cannot,
    ).toMatch(/^\.github\/workflows\/release\.yml deploys when a person starts it/)
  })
})

describe('model-documentation', () => {
  test('is met by what the repository tells, and asks for the rest', () => {
    const { before, after, documents, fillIn } = scaffolded('model-documentation', { ...tinyChurn, ...requirements })
    expect([before, after]).toEqual(['unmet', 'met'])
    expect(documents[0]?.text).toMatch(/fitted in `train\.py:15`/)
    expect(documents[0]?.text).toMatch(/`app\.py:\d+`/)
    expect(fillIn).toHaveLength(1)
  })
})

describe('release-ownership', () => {
  test('is met in the name of the owner', () => {
    const { before, after, documents } = scaffolded('release-ownership', {
      ...tinyChurn,
      'k8s/svc.yaml': 'apiVersion: v1\nkind: Service\nmetadata: { name: x }\n',
    })
    expect([before, after]).toEqual(['unmet', 'met'])
    expect(documents[0]?.text).toMatch(/^\/app\.py +@acme$/m)
  })
  test('invents no owner', () => {
    const { after, documents } = scaffolded('release-ownership', tinyChurn, { name: 'churn' })
    expect(after).toBe('unmet')
    expect(documents[0]?.text.split('\n').every((line) => line === '' || line.startsWith('#'))).toBe(true)
  })
  test('switches no existing file off', () =>
    expect(scaffolded('release-ownership', { ...tinyChurn, CODEOWNERS: '/docs/ @acme/docs\n' }).cannot).toMatch(
      /^CODEOWNERS exists/,
    ))
})

describe('drift-detection and metric-triggered-retraining', () => {
  test.each(['drift-detection', 'metric-triggered-retraining'])('%s is met', (criterion) => {
    const { before, after, documents } = scaffolded(criterion, { ...tinyChurn, ...requirements })
    expect([before, after]).toEqual(['unmet', 'met'])
    expect(documents.map(({ path }) => path)).toContain('monitoring/check_drift.py')
  })
  test('share the script', () => {
    const first = scaffolded('drift-detection', { ...tinyChurn, ...requirements })
    const written = Object.fromEntries(first.documents.map(({ path, text }) => [path, text]))
    const second = scaffolded('metric-triggered-retraining', { ...tinyChurn, ...requirements, ...written })
    expect(second.documents.map(({ path }) => path)).toEqual(['.github/workflows/retrain.yml'])
    expect(second.after).toBe('met')
  })
  test('start the training workflow where there is one', () => {
    const training = scaffolded('automated-training', { ...tinyChurn, ...requirements })
    const written = Object.fromEntries(training.documents.map(({ path, text }) => [path, text]))
    const { after, workflow } = scaffolded('metric-triggered-retraining', { ...tinyChurn, ...requirements, ...written })
    expect(workflow).toContain('gh workflow run train.yml')
    expect(workflow).toMatch(/permissions:\n {6}actions: write\n/)
    expect(after).toBe('met')
  })
})
