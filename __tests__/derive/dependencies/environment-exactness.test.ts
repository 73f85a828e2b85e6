import { expect, test } from '@jest/globals'
import { environmentExactness } from '../../../src/derive/dependencies/environment-exactness.ts'
import { imagesOf } from '../../../src/derive/dependencies/images-of.ts'
import { manifestsOf } from '../../../src/derive/dependencies/manifests-of.ts'
import { pythonImages } from '../../../src/derive/dependencies/python-images.ts'
import { runReferencesOf } from '../../../src/derive/dependencies/run-references.ts'
import { filesOf } from '../../../src/derive/files.ts'
import type { Location } from '../../../src/model/location.ts'
import { repositoryOf } from '../../support/repository-of.ts'

function verdict(
  texts: Readonly<Record<string, string>>,
  training: readonly string[] = ['src/train.py'],
  ways: readonly Location[] = [],
) {
  const files = filesOf(repositoryOf({ 'src/train.py': '', ...texts }))
  const { manifests } = manifestsOf(files)
  const runs = [...runReferencesOf(files), ...pythonImages(files)]
  const exactness = environmentExactness(training, ways, { files, manifests, images: imagesOf(files), runs })
  return exactness.says === 'undeclared'
    ? exactness.says
    : `${exactness.says} ${exactness.at.path}:${exactness.at.line ?? ''}`
}

test.each<[string, Record<string, string>, string]>([
  ['every direct dependency pinned', { 'requirements.txt': 'numpy==1.26.4\n' }, 'exact requirements.txt:1'],
  ['one range', { 'requirements.txt': 'numpy==1.26.4\npandas>=2\n' }, 'inexact requirements.txt:2'],
  ['only tooling is loose', { 'requirements.txt': 'numpy==1.26.4\npytest\nblack\n' }, 'exact requirements.txt:1'],
  ['tooling alone declares nothing', { 'requirements.txt': 'black==22.3.0\n' }, 'undeclared'],
  [
    'a lock beside ranges',
    { 'pyproject.toml': '[project]\ndependencies = ["numpy>=1"]\n', 'uv.lock': 'version = 1\n' },
    'exact uv.lock:',
  ],
  [
    'a caret is a range',
    { 'pyproject.toml': '[tool.poetry.dependencies]\nnumpy = "^1.2"\n' },
    'inexact pyproject.toml:2',
  ],
  [
    'a full pinned list beside the ranges it was made from',
    { 'setup.py': 'setup(install_requires=["numpy"])\n', 'requirements.txt': 'numpy==1.26.4\nsix==1.16.0\n' },
    'exact requirements.txt:1',
  ],
  [
    'a pinned list that leaves a declared dependency out',
    { 'pyproject.toml': '[project]\ndependencies = ["numpy", "scipy"]\n', 'requirements.txt': 'numpy==1.26.4\n' },
    'inexact pyproject.toml:2',
  ],
  [
    'variants for other purposes',
    { 'requirements.txt': 'numpy==1.26.4\n', 'requirements-api.txt': 'flask\n' },
    'exact requirements.txt:1',
  ],
  [
    'a locked list of what checks the code, beside ranges',
    {
      'requirements-ci.txt': 'black==24.1.0 --hash=sha256:ab\nnumpy==1.0 --hash=sha256:ab\n',
      'setup.py': 'setup(install_requires=["numpy"])\n',
    },
    'inexact setup.py:1',
  ],
  ['only the list of the service', { 'backend/requirements.txt': 'numpy==1.26.4\n' }, 'undeclared'],
  ['the only list there is', { 'env/requirements.txt': 'numpy==1.26.4\n' }, 'exact env/requirements.txt:1'],
  [
    'the list named after training',
    { 'requirements.txt': 'flask\n', 'requirements-train.txt': 'numpy==1.26.4\n' },
    'exact requirements-train.txt:1',
  ],
  [
    'the nearest manifest',
    { 'requirements.txt': 'numpy\n', 'src/requirements.txt': 'numpy==1.26.4\n' },
    'exact src/requirements.txt:1',
  ],
  ['a folder for requirements', { 'requirements/base.txt': 'numpy==1.26.4\n' }, 'exact requirements/base.txt:1'],
  [
    'a lock of another language',
    { 'package-lock.json': '{"packages": {}}', 'requirements.txt': 'numpy\n' },
    'inexact requirements.txt:1',
  ],
  ['nothing at all', {}, 'undeclared'],
  [
    'the only environment there is',
    { 'docker/environment.yml': 'dependencies:\n- numpy=1.26.4\n' },
    'exact docker/environment.yml:2',
  ],
  [
    'pinned, but trained in a moving image',
    {
      'requirements.txt': 'numpy==1.26.4\n',
      Dockerfile: 'FROM python:latest\nRUN pip install -r requirements.txt\nCMD ["python", "src/train.py"]\n',
    },
    'inexact Dockerfile:1',
  ],
  [
    'a tool installed early in the image, and pinned by its list',
    {
      'requirements.txt': 'numpy==1.26.4\ndvc==3.1.0\n',
      Dockerfile:
        'FROM python:3.12\nRUN pip install "dvc[gs]"\nRUN pip install -r requirements.txt\nCMD ["python", "src/train.py"]\n',
    },
    'exact requirements.txt:1',
  ],
  [
    'an image that installs by name and leaves the pinned list aside',
    {
      'requirements.txt': 'numpy==1.26.4\n',
      Dockerfile: 'FROM python:3.12\nRUN pip install numpy\nCMD ["python", "src/train.py"]\n',
    },
    'inexact Dockerfile:2',
  ],
  [
    'a job that installs by name and leaves the pinned list aside',
    {
      'requirements.txt': 'numpy==1.26.4\n',
      '.github/workflows/train.yml':
        'jobs:\n  train:\n    steps:\n      - run: pip install numpy tqdm\n      - run: python src/train.py\n',
    },
    'inexact .github/workflows/train.yml:4',
  ],
  [
    'a job that installs a client by name and the pinned list',
    {
      'requirements.txt': 'numpy==1.26.4\n',
      '.github/workflows/train.yml':
        'jobs:\n  train:\n    steps:\n      - run: |\n          pip install numpy\n          pip install -r requirements.txt\n      - run: python src/train.py\n',
    },
    'exact requirements.txt:1',
  ],
  [
    'a moving image that serves does not matter',
    { 'requirements.txt': 'numpy==1.26.4\n', 'app/Dockerfile': 'FROM python:latest\nCMD ["python", "app.py"]\n' },
    'exact requirements.txt:1',
  ],
  [
    'an image beside the training that starts nothing by itself, with a package by name',
    {
      'requirements.txt': 'numpy==1.26.4\n',
      'src/Dockerfile': 'FROM nvidia/cuda:12.8.1\nRUN pip install torch\nCOPY . /work\n# CMD ["python", "train.py"]\n',
    },
    'inexact src/Dockerfile:2',
  ],
  [
    'an image beside the training that starts something else',
    {
      'requirements.txt': 'numpy==1.26.4\n',
      'src/Dockerfile': 'FROM python:3.12\nRUN pip install flask\nCMD ["flask", "run"]\n',
    },
    'exact requirements.txt:1',
  ],
  [
    'a managed environment that moves',
    {
      'requirements.txt': 'numpy==1.26.4\n',
      'job.yml': 'command: python train.py\ncode: src\nenvironment: azureml:train-env@latest\n',
    },
    'inexact job.yml:3',
  ],
  [
    'a managed environment the repository defines',
    {
      'job.yml': 'command: python train.py\nenvironment: azureml:train-env:4\n',
      'environments/train-env.yml': 'name: train-env\nimage: mcr.example.org/base:1.0\nconda_file: conda.yml\n',
      'environments/conda.yml': 'dependencies:\n- numpy=1.26.4\n- joblib\n',
      'requirements.txt': 'numpy==1.26.4\n',
    },
    'inexact environments/conda.yml:3',
  ],
  [
    'a managed environment the repository defines on a moving image, with its packages written out',
    {
      'job.yml': 'command: python train.py\nenvironment: azureml:train-env:4\n',
      'environments/train-env.yml':
        'name: train-env\nimage: mcr.example.org/base:latest\nconda_file:\n  dependencies:\n  - numpy=1.26.4\n',
      'requirements.txt': 'numpy==1.26.4\n',
    },
    'inexact job.yml:2',
  ],
  [
    'the same on a numbered image, whatever serves on a moving one',
    {
      'job.yml': 'command: python train.py\nenvironment: azureml:train-env:4\n',
      'environments/train-env.yml':
        'name: train-env\nimage: mcr.example.org/base:1.0\nconda_file:\n  dependencies:\n  - numpy=1.26.4\n',
      'environments/serve-env.yml':
        'name: serve-env\nimage: mcr.example.org/base:latest\nconda_file:\n  dependencies:\n  - numpy\n',
    },
    'exact job.yml:2',
  ],
  [
    'an environment of a job with its packages written out, one without a version',
    {
      'job.yml':
        'command: python train.py\nenvironment:\n  image: mcr.example.org/base:1.0\n  conda_file:\n    dependencies:\n    - numpy\n',
      'requirements.txt': 'numpy==1.26.4\n',
    },
    'inexact job.yml:3',
  ],
  [
    'a numbered managed environment',
    { 'job.yml': 'command: python train.py\nenvironment: azureml:curated:12\n' },
    'exact job.yml:2',
  ],
  [
    'a training container named in code',
    {
      'Pipfile.lock': '{"default": {}}',
      'src/pipeline.py': 'job = custom_train_job(train_container_uri="eu.example.org/sklearn:latest")\n',
    },
    'inexact src/pipeline.py:1',
  ],
  [
    'a training container in a table of workers',
    {
      'Pipfile.lock': '{"default": {}}',
      'src/pipeline.py':
        'job = CustomTrainingJobRunOp(worker_pool_specs=[{\n  "container_spec": {"image_uri": f"{region}/train:latest"}}])\n',
    },
    'inexact src/pipeline.py:2',
  ],
  [
    'one whose tag is filled in, and one of something else',
    {
      'Pipfile.lock': '{"default": {}}',
      'src/pipeline.py':
        'job = CustomTrainingJobRunOp(specs=[{"image_uri": f"eu/train:{tag}"}, {"image_uri": f"{image}"}])\nserve({"image_uri": "eu/serve:latest"})\n',
    },
    'exact Pipfile.lock:',
  ],
  [
    'a serving container named in code',
    {
      'Pipfile.lock': '{"default": {}}',
      'src/pipeline.py': 'job = custom_train_job(serving_container_uri="eu.example.org/sklearn:latest")\n',
    },
    'exact Pipfile.lock:',
  ],
  [
    'a script that brings a package of any version while it runs',
    {
      'requirements.txt': 'numpy==1.26.4\n',
      'src/train.py': 'import subprocess\nsubprocess.call(["pip", "install", "cloudpickle"])\n',
    },
    'inexact src/train.py:2',
  ],
  [
    'a script that brings what it needs through a function of its own',
    {
      'requirements.txt': 'numpy==1.26.4\n',
      'src/train.py':
        'import subprocess, sys\ndef bring(name):\n    subprocess.check_call([sys.executable, "-m", "pip", "install", name])\nbring("cloudpickle")\n',
    },
    'inexact src/train.py:4',
  ],
  [
    'a script handed to a service that brings a package of any version',
    {
      'requirements.txt': 'numpy==1.26.4\n',
      'src/train.py': 'estimator = Estimator(entry_point="fit.py", source_dir="ml")\n',
      'ml/fit.py': 'import os\nos.system("pip install cloudpickle")\n',
    },
    'inexact ml/fit.py:2',
  ],
  [
    'a script that brings one version, or what a list pins',
    {
      'requirements.txt': 'numpy==1.26.4\n',
      'src/train.py':
        'import subprocess\n# subprocess.call(["pip", "install", "dill"])\nsubprocess.call(["pip", "install", "cloudpickle==3.1.0"])\nsubprocess.call(["pip", "install", "-r", "requirements.txt"])\n',
    },
    'exact requirements.txt:1',
  ],
])('%s', (_, texts, expected) => {
  expect(verdict(texts)).toBe(expected)
})

test('a job of an automation on the way to training decides with its container', () => {
  const workflow =
    'on: push\njobs:\n  train:\n    container: acme/cml:latest-gpu\n    steps:\n      - run: dvc repro\n  lint:\n    steps: []\n'
  const texts = { 'requirements.txt': 'numpy==1.26.4\n', '.github/workflows/train.yml': workflow }
  expect(verdict(texts, ['src/train.py'], [{ path: '.github/workflows/train.yml', line: 6 }])).toBe(
    'inexact .github/workflows/train.yml:4',
  )
  expect(verdict(texts, ['src/train.py'], [{ path: '.github/workflows/train.yml', line: 8 }])).toBe(
    'exact requirements.txt:1',
  )
})

test.each([
  ['scikit-learn\n', 'inexact app/requirements.txt:1'],
  ['scikit-learn==1.5.2\n', 'exact app/requirements.txt:1'],
])('a job in a pinned image that installs a list of another folder decides with it: %j', (list, expected) => {
  const pipeline =
    'retrain:\n  image: python:3.11-slim\n  script:\n    - pip install -r app/requirements.txt\n    - python src/train.py\nlint:\n  image: python:3.11-slim\n  script: pip install -r web/requirements.txt\n'
  const texts = { 'app/requirements.txt': list, 'web/requirements.txt': 'flask\n', '.gitlab-ci.yml': pipeline }
  expect(verdict(texts)).toBe(expected)
})

test('a workspace lock covers its members', () => {
  const texts = {
    'uv.lock': '[[package]]\nname = "training"\nversion = "0.1"\nsource = { editable = "apps/training" }\n',
    'apps/training/pyproject.toml': '[project]\ndependencies = ["numpy>=1"]\n',
    'apps/other/pyproject.toml': '[project]\ndependencies = ["numpy>=1"]\n',
  }
  expect(verdict(texts, ['apps/training/train.py'])).toBe('exact uv.lock:')
  expect(verdict(texts, ['apps/other/train.py'])).toBe('inexact apps/other/pyproject.toml:2')
})

test('R looks for R manifests', () => {
  const texts = { 'requirements.txt': 'numpy\n', 'renv.lock': '{"Packages": {"parsnip": {"Version": "1.1.0"}}}' }
  expect(verdict(texts, ['model/train.qmd'])).toBe('exact renv.lock:')
  expect(verdict({ DESCRIPTION: 'Imports: parsnip\n' }, ['R/train.R'])).toBe('inexact DESCRIPTION:1')
})

test('a specification on the way to training decides with its image', () => {
  const texts = {
    'requirements.txt': 'numpy==1.26.4\n',
    'job.yaml': 'workerPoolSpecs:\n  containerSpec:\n    imageUri: eu.example.org/train:latest\n',
  }
  expect(verdict(texts, ['src/train.py'], [{ path: 'job.yaml' }])).toBe('inexact job.yaml:3')
  expect(verdict(texts, ['src/train.py'], [{ path: 'other.yaml' }])).toBe('exact requirements.txt:1')
})

test('what automation trains decides, not what lies beside it', () => {
  const texts = { 'requirements.txt': 'numpy==1.26.4\n', 'course/requirements.txt': 'numpy\n' }
  const training = ['course/fit.py', 'src/train.py']
  expect(verdict(texts, training)).toBe('inexact course/requirements.txt:1')
  expect(verdict(texts, training, [{ path: 'src/train.py', line: 3 }])).toBe('exact requirements.txt:1')
  expect(verdict(texts, training, [{ path: 'course/fit.py', line: 3 }])).toBe('inexact course/requirements.txt:1')
  expect(verdict(texts, training, [{ path: 'Makefile', line: 3 }])).toBe('inexact course/requirements.txt:1')
})
